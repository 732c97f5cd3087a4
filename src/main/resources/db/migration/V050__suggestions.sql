-- Decisions on suggestions (書換え提案). The suggestions themselves are marks in the live text and follow from its steps.

-- Counts up whenever the rules change by which the steps of a draft are judged: a part was frozen, suggestions were filed.
-- Whoever stores steps compares the number in the same transaction, so no step is ever judged by rules that are over.
create table draft_rules (
  draft_id uuid not null,
  epoch bigint not null,
  constraint draft_rules_pk primary key (draft_id),
  constraint draft_rules_draft foreign key (draft_id) references draft (draft_id)
);

-- One act of a rapporteur or the secretariat: any number of suggestions accepted or rejected with one reason.
create table suggestion_decision (
  decision_id uuid not null,
  draft_id uuid not null,
  lang varchar not null,
  n bigint not null,
  decided_by varchar not null,
  reason varchar,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint suggestion_decision_pk primary key (decision_id),
  constraint suggestion_decision_draft foreign key (draft_id) references draft (draft_id),
  constraint suggestion_decision_record unique (record_no),
  constraint suggestion_decision_record_entry foreign key (record_no) references record_entry (no)
);
create index suggestion_decision_of on suggestion_decision (draft_id, lang, n);

-- What was decided about each, with the words it was about: after the decision they stand nowhere else.
create table suggestion_decided (
  decision_id uuid not null,
  suggestion_id varchar not null,
  author varchar not null,
  verdict varchar not null,
  provision varchar,
  removed varchar not null,
  added varchar not null,
  constraint suggestion_decided_pk primary key (decision_id, suggestion_id),
  constraint suggestion_decided_of foreign key (decision_id) references suggestion_decision (decision_id),
  constraint suggestion_decided_verdict check (verdict in ('ACCEPTED', 'EDITED', 'REJECTED'))
);
create index suggestion_decided_author on suggestion_decided (author);

-- 凍結: a provision with all below it, or the whole draft (no provision), rests for a vote or a consultation.
create table draft_freeze (
  freeze_id uuid not null,
  draft_id uuid not null,
  provision varchar,
  reason varchar not null,
  frozen_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint draft_freeze_pk primary key (freeze_id),
  constraint draft_freeze_draft foreign key (draft_id) references draft (draft_id),
  constraint draft_freeze_record unique (record_no),
  constraint draft_freeze_record_entry foreign key (record_no) references record_entry (no)
);
create index draft_freeze_of on draft_freeze (draft_id);

create table draft_thaw (
  freeze_id uuid not null,
  reason varchar not null,
  thawed_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint draft_thaw_pk primary key (freeze_id),
  constraint draft_thaw_of foreign key (freeze_id) references draft_freeze (freeze_id),
  constraint draft_thaw_record unique (record_no),
  constraint draft_thaw_record_entry foreign key (record_no) references record_entry (no)
);
