-- What somebody has begun may be longer than what can be sent, so that its author can shorten it.
alter table comment_draft alter column body set data type varchar;
