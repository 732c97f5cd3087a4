-- Who proposed an erasure may take it back, and the second person may decline it: with a reason, once, and instead of confirming.
create table redaction_decline (
  proposal_no bigint not null,
  reason varchar not null,
  record_no bigint not null,
  constraint redaction_decline_pk primary key (proposal_no),
  constraint redaction_decline_proposal foreign key (proposal_no) references redaction_proposal (record_no),
  constraint redaction_decline_record_once unique (record_no),
  constraint redaction_decline_record foreign key (record_no) references record_entry (no),
  constraint redaction_decline_reason_length check (char_length(reason) between 1 and 2000)
);

-- Reasons stand once, as personal content of their entry: a copy in an insert-only table would outlive their erasure.
alter table person_standing drop constraint person_standing_reason_length;
alter table person_standing drop column reason;
alter table role_change drop constraint role_change_reason_length;
alter table role_change drop column reason;
alter table term_end drop constraint term_end_reason_length;
alter table term_end drop column reason;
