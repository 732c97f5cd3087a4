-- Up to where somebody knows a live text, and since when what was said about it is news to him. Working state, and his own:
-- nobody else reads it. The step only grows. `earlier` is where he stood before he was shown the last changes, so that he
-- finds them again.
create table reading_position (
  person_id uuid not null,
  draft_id uuid not null,
  lang varchar not null,
  step bigint not null,
  seen_at timestamp with time zone not null,
  talk_at timestamp with time zone not null,
  earlier_step bigint,
  earlier_at timestamp with time zone,
  constraint reading_position_pk primary key (person_id, draft_id, lang),
  constraint reading_position_draft foreign key (draft_id) references draft (draft_id),
  constraint reading_position_lang check (lang in ('ja', 'en')),
  constraint reading_position_step check (step >= 0),
  constraint reading_position_earlier check (
    (earlier_step is null and earlier_at is null) or (earlier_at is not null and earlier_step < step))
);
