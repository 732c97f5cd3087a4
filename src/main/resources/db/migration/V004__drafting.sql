-- Live drafts: the step log, its snapshots and who may write.

create table draft (
  draft_id uuid not null,
  cycle_id uuid not null,
  opened_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint draft_pk primary key (draft_id),
  constraint draft_cycle unique (cycle_id),
  constraint draft_of_cycle foreign key (cycle_id) references revision_cycle (cycle_id),
  constraint draft_record unique (record_no),
  constraint draft_record_entry foreign key (record_no) references record_entry (no)
);

-- The key is the lock between nodes: whoever inserts number n first has written step n.
create table draft_step (
  draft_id uuid not null,
  lang varchar not null,
  n bigint not null,
  step varchar not null,
  client varchar not null,
  author varchar not null,
  at timestamp with time zone not null,
  constraint draft_step_pk primary key (draft_id, lang, n),
  constraint draft_step_draft foreign key (draft_id) references draft (draft_id),
  constraint draft_step_number check (n >= 1)
);

-- The whole text every few hundred steps (number 0 is the beginning), so that opening never replays the whole log.
-- `tracks` carries what is kept beside the text: attribution and anchors at that step.
create table draft_snapshot (
  draft_id uuid not null,
  lang varchar not null,
  n bigint not null,
  doc bytea not null,
  tracks bytea,
  at timestamp with time zone not null,
  constraint draft_snapshot_pk primary key (draft_id, lang, n),
  constraint draft_snapshot_draft foreign key (draft_id) references draft (draft_id),
  constraint draft_snapshot_lang check (lang in ('ja', 'en')),
  constraint draft_snapshot_number check (n >= 0)
);

-- Appointments and removals of rapporteurs (起草委員); the last row of a person counts.
create table draft_rapporteur (
  draft_id uuid not null,
  person varchar not null,
  seq integer not null,
  appointed boolean not null,
  decided_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint draft_rapporteur_pk primary key (draft_id, person, seq),
  constraint draft_rapporteur_draft foreign key (draft_id) references draft (draft_id),
  constraint draft_rapporteur_record unique (record_no),
  constraint draft_rapporteur_record_entry foreign key (record_no) references record_entry (no)
);
