-- 修正提案: suggestions of the live text, filed under a number with a reason. Its life is insert-only: the last row of
-- amendment_change is its state.

create table amendment (
  amendment_id uuid not null,
  draft_id uuid not null,
  lang varchar not null,
  no int not null,
  reason varchar not null,
  source_kind varchar not null,
  source_ref varchar not null,
  filed_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint amendment_pk primary key (amendment_id),
  constraint amendment_no unique (draft_id, no),
  constraint amendment_draft foreign key (draft_id) references draft (draft_id),
  constraint amendment_source check (source_kind in ('NONE', 'COMMENT', 'POINT', 'MEETING')),
  constraint amendment_record unique (record_no),
  constraint amendment_record_entry foreign key (record_no) references record_entry (no)
);

-- Who moves it. A joint amendment has the movers of those it was made of.
create table amendment_mover (
  amendment_id uuid not null,
  seq int not null,
  person varchar not null,
  constituency varchar,
  constraint amendment_mover_pk primary key (amendment_id, seq),
  constraint amendment_mover_once unique (amendment_id, person),
  constraint amendment_mover_of foreign key (amendment_id) references amendment (amendment_id)
);
create index amendment_mover_person on amendment_mover (person);

-- The words as filed (round 0), and as the mover confirmed them after the text around them had changed (1, 2, …).
create table amendment_part (
  amendment_id uuid not null,
  round int not null,
  seq int not null,
  suggestion_id varchar not null,
  provision varchar not null,
  label varchar not null,
  shape varchar not null,
  runs varchar not null,
  constraint amendment_part_pk primary key (amendment_id, round, seq),
  constraint amendment_part_of foreign key (amendment_id) references amendment (amendment_id),
  constraint amendment_part_shape check (shape in ('WORDS', 'NEW_PROVISION', 'REMOVE_PROVISION', 'DIVIDE', 'JOIN'))
);
create index amendment_part_suggestion on amendment_part (suggestion_id);

-- The amendment that holds a suggestion while it is alive. Its key lets no two hold the same one.
create table amendment_claim (
  draft_id uuid not null,
  lang varchar not null,
  suggestion_id varchar not null,
  amendment_id uuid not null,
  constraint amendment_claim_pk primary key (draft_id, lang, suggestion_id),
  constraint amendment_claim_of foreign key (amendment_id) references amendment (amendment_id)
);
create index amendment_claim_amendment on amendment_claim (amendment_id);

create table amendment_change (
  amendment_id uuid not null,
  seq int not null,
  state varchar not null,
  reason varchar,
  changed_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint amendment_change_pk primary key (amendment_id, seq),
  constraint amendment_change_of foreign key (amendment_id) references amendment (amendment_id),
  constraint amendment_change_state check (state in ('DRAFT', 'TABLED', 'SUPPORTED', 'ADOPTED', 'PARTLY_ADOPTED', 'REJECTED',
    'WITHDRAWN', 'MERGED', 'OVERTAKEN')),
  constraint amendment_change_record unique (record_no),
  constraint amendment_change_record_entry foreign key (record_no) references record_entry (no)
);

-- 賛同: co-signers. Once for each person.
create table amendment_cosign (
  amendment_id uuid not null,
  person varchar not null,
  constituency varchar,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint amendment_cosign_pk primary key (amendment_id, person),
  constraint amendment_cosign_of foreign key (amendment_id) references amendment (amendment_id),
  constraint amendment_cosign_record unique (record_no),
  constraint amendment_cosign_record_entry foreign key (record_no) references record_entry (no)
);

-- The mover stands by the amendment although the words around it changed; the words then are a round of amendment_part.
create table amendment_confirmation (
  amendment_id uuid not null,
  round int not null,
  confirmed_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint amendment_confirmation_pk primary key (amendment_id, round),
  constraint amendment_confirmation_of foreign key (amendment_id) references amendment (amendment_id),
  constraint amendment_confirmation_record unique (record_no),
  constraint amendment_confirmation_record_entry foreign key (record_no) references record_entry (no)
);

create table amendment_lineage (
  parent_id uuid not null,
  child_id uuid not null,
  kind varchar not null,
  constraint amendment_lineage_pk primary key (parent_id, child_id),
  constraint amendment_lineage_parent foreign key (parent_id) references amendment (amendment_id),
  constraint amendment_lineage_child foreign key (child_id) references amendment (amendment_id),
  constraint amendment_lineage_kind check (kind in ('MERGE', 'SPLIT', 'REVISION'))
);
create index amendment_lineage_back on amendment_lineage (child_id);

-- Straw signals: one a person, changeable, never votes.
create table amendment_signal (
  amendment_id uuid not null,
  person varchar not null,
  constituency varchar,
  signal varchar not null,
  at timestamp with time zone not null,
  constraint amendment_signal_pk primary key (amendment_id, person),
  constraint amendment_signal_of foreign key (amendment_id) references amendment (amendment_id),
  constraint amendment_signal_kind check (signal in ('SUPPORT', 'CONCERN'))
);

create table amendment_remark (
  remark_id uuid not null,
  amendment_id uuid not null,
  person varchar not null,
  words varchar not null,
  at timestamp with time zone not null,
  constraint amendment_remark_pk primary key (remark_id),
  constraint amendment_remark_of foreign key (amendment_id) references amendment (amendment_id)
);
create index amendment_remark_thread on amendment_remark (amendment_id, at);

-- Who has read what became of an amendment, so that the desk stops telling.
create table amendment_read (
  amendment_id uuid not null,
  person varchar not null,
  constraint amendment_read_pk primary key (amendment_id, person),
  constraint amendment_read_of foreign key (amendment_id) references amendment (amendment_id)
);
