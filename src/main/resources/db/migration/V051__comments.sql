-- Comments (コメント). Working state: what the council says about words on their way is no official act. Nothing here is
-- changed in place except what only its author sees: a remark begun and not yet sent, and what somebody has read.

-- Who may read a thread is said here, once. No other table has a scope, and no statement changes this one.
create table comment_thread (
  thread_id uuid not null,
  draft_id uuid not null,
  lang varchar not null,
  scope varchar not null,
  constituency varchar,
  author uuid not null,
  at timestamp with time zone not null,
  constraint comment_thread_pk primary key (thread_id),
  constraint comment_thread_draft foreign key (draft_id) references draft (draft_id),
  constraint comment_thread_lang check (lang in ('ja', 'en')),
  constraint comment_thread_scope check (scope in ('PRIVATE', 'CONSTITUENCY', 'COUNCIL', 'SECRETARIAT')),
  constraint comment_thread_caucus check ((scope = 'CONSTITUENCY' and constituency is not null) or (scope <> 'CONSTITUENCY' and constituency is null))
);
create index comment_thread_of on comment_thread (draft_id, lang);

-- What a thread is about: the last row counts. It is placed anew when somebody confirms that it holds for the words as they
-- are now, or gives it other words.
create table comment_placement (
  place_key varchar not null,
  thread_id uuid not null,
  seq integer not null,
  kind varchar not null,
  n bigint not null,
  pos_from integer,
  pos_to integer,
  provision varchar,
  label varchar not null,
  quote varchar not null,
  how varchar not null,
  placed_by uuid not null,
  at timestamp with time zone not null,
  constraint comment_placement_pk primary key (place_key),
  constraint comment_placement_once unique (thread_id, seq),
  constraint comment_placement_thread foreign key (thread_id) references comment_thread (thread_id),
  constraint comment_placement_kind check (kind in ('WORDS', 'PROVISION', 'DOCUMENT')),
  constraint comment_placement_range check ((kind = 'WORDS' and pos_from < pos_to) or (kind <> 'WORDS' and pos_from is null and pos_to is null)),
  constraint comment_placement_how check (how in ('OPENED', 'CONFIRMED', 'REPLACED'))
);

-- Remarks: the first opens the thread, the others answer. The key lets each stand in one place of the thread.
create table comment_remark (
  remark_id uuid not null,
  thread_id uuid not null,
  seq integer not null,
  author uuid not null,
  at timestamp with time zone not null,
  constraint comment_remark_pk primary key (remark_id),
  constraint comment_remark_once unique (thread_id, seq),
  constraint comment_remark_thread foreign key (thread_id) references comment_thread (thread_id)
);

-- The words of a remark and every later wording of them; the last one counts.
create table comment_wording (
  remark_id uuid not null,
  revision integer not null,
  body varchar(4000) not null,
  at timestamp with time zone not null,
  constraint comment_wording_pk primary key (remark_id, revision),
  constraint comment_wording_remark foreign key (remark_id) references comment_remark (remark_id)
);

-- Whom a remark calls.
create table comment_mention (
  remark_id uuid not null,
  person_id uuid not null,
  constraint comment_mention_pk primary key (remark_id, person_id),
  constraint comment_mention_remark foreign key (remark_id) references comment_remark (remark_id)
);
create index comment_mention_of on comment_mention (person_id);

-- Who is to see to a thread, and until when; the last row counts, and nobody in it means nobody.
create table comment_assignment (
  thread_id uuid not null,
  seq integer not null,
  assignee uuid,
  due date,
  assigned_by uuid not null,
  at timestamp with time zone not null,
  constraint comment_assignment_pk primary key (thread_id, seq),
  constraint comment_assignment_thread foreign key (thread_id) references comment_thread (thread_id)
);
create index comment_assignment_of on comment_assignment (assignee);

-- Settled and taken up again; the last row counts. The key decides between two people at once.
create table comment_settlement (
  thread_id uuid not null,
  seq integer not null,
  settled boolean not null,
  decided_by uuid not null,
  at timestamp with time zone not null,
  constraint comment_settlement_pk primary key (thread_id, seq),
  constraint comment_settlement_thread foreign key (thread_id) references comment_thread (thread_id)
);

-- A remark somebody has begun: kept while he types, gone when it is sent.
create table comment_draft (
  person_id uuid not null,
  draft_id uuid not null,
  lang varchar not null,
  place varchar not null,
  body varchar(4000) not null,
  scope varchar,
  target varchar,
  at timestamp with time zone not null,
  constraint comment_draft_pk primary key (person_id, draft_id, lang, place),
  constraint comment_draft_draft foreign key (draft_id) references draft (draft_id)
);

-- Up to which remark somebody has read a thread.
create table comment_reading (
  person_id uuid not null,
  thread_id uuid not null,
  seq integer not null,
  constraint comment_reading_pk primary key (person_id, thread_id),
  constraint comment_reading_thread foreign key (thread_id) references comment_thread (thread_id)
);

-- What became of a thread's words in a version that was cut after it was opened.
create table comment_outcome (
  version_id uuid not null,
  thread_id uuid not null,
  outcome varchar not null,
  provision varchar,
  label varchar not null,
  quote varchar not null,
  words varchar not null,
  constraint comment_outcome_pk primary key (version_id, thread_id),
  constraint comment_outcome_version foreign key (version_id) references policy_version (version_id),
  constraint comment_outcome_thread foreign key (thread_id) references comment_thread (thread_id),
  constraint comment_outcome_kind check (outcome in ('EXACT', 'MOVED', 'CHANGED', 'GONE'))
);
