-- Policies, their revision cycles and their immutable versions.
-- Everything here is official state: rows are inserted and never changed, and each carries the number of its record
-- entry. A table that belongs to a row with an entry (the texts and notes of a version) hangs on that row.

create table policy (
  policy_id uuid not null,
  slug varchar not null,
  kind varchar not null,
  title_ja varchar not null,
  title_en varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint policy_pk primary key (policy_id),
  constraint policy_slug unique (slug),
  constraint policy_slug_length check (char_length(slug) between 1 and 80),
  constraint policy_kind check (kind in ('POLICY', 'STATUTE')),
  constraint policy_title_ja_length check (char_length(title_ja) between 1 and 200),
  constraint policy_title_en_length check (char_length(title_en) between 1 and 200),
  constraint policy_record unique (record_no),
  constraint policy_record_entry foreign key (record_no) references record_entry (no)
);

-- One pass from request to publication. The ordinal settles the race of two people opening the next cycle at once.
create table revision_cycle (
  cycle_id uuid not null,
  policy_id uuid not null,
  ordinal integer not null,
  edition integer not null,
  title_ja varchar not null,
  title_en varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint revision_cycle_pk primary key (cycle_id),
  constraint revision_cycle_ordinal unique (policy_id, ordinal),
  constraint revision_cycle_policy foreign key (policy_id) references policy (policy_id),
  constraint revision_cycle_edition check (edition >= 1),
  constraint revision_cycle_title_ja_length check (char_length(title_ja) between 1 and 200),
  constraint revision_cycle_title_en_length check (char_length(title_en) between 1 and 200),
  constraint revision_cycle_record unique (record_no),
  constraint revision_cycle_record_entry foreign key (record_no) references record_entry (no)
);

-- Where a cycle stands is its last row. The key (cycle, seq) lets exactly one of two simultaneous moves happen.
create table stage_change (
  cycle_id uuid not null,
  seq integer not null,
  stage varchar not null,
  reason varchar,
  moved_by varchar not null,
  seconded_by varchar,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint stage_change_pk primary key (cycle_id, seq),
  constraint stage_change_cycle foreign key (cycle_id) references revision_cycle (cycle_id),
  constraint stage_change_reason_length check (char_length(reason) between 1 and 4000),
  constraint stage_change_two_people check (seconded_by <> moved_by),
  constraint stage_change_record unique (record_no),
  constraint stage_change_record_entry foreign key (record_no) references record_entry (no)
);

-- The first of the two people an irreversible move needs. It is void as soon as the cycle has moved on from seq.
create table stage_request (
  cycle_id uuid not null,
  seq integer not null,
  stage varchar not null,
  requested_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint stage_request_pk primary key (cycle_id, seq, stage),
  constraint stage_request_cycle foreign key (cycle_id) references revision_cycle (cycle_id),
  constraint stage_request_record unique (record_no),
  constraint stage_request_record_entry foreign key (record_no) references record_entry (no)
);

-- Texts are stored once under the SHA-256 of their canonical JSON, compressed.
create table policy_text (
  digest varchar not null,
  lang varchar not null,
  title varchar not null,
  characters integer not null,
  canonical bytea not null,
  constraint policy_text_pk primary key (digest),
  constraint policy_text_digest_length check (char_length(digest) = 64),
  constraint policy_text_lang check (lang in ('ja', 'en'))
);

-- The provisions of a text, by the text's digest: two versions with the same text share one index.
create table provision_index (
  digest varchar not null,
  provision varchar not null,
  position integer not null,
  kind varchar not null,
  label varchar not null,
  heading varchar not null,
  content_digest varchar not null,
  constraint provision_index_pk primary key (digest, provision),
  constraint provision_index_text foreign key (digest) references policy_text (digest),
  constraint provision_index_content_length check (char_length(content_digest) = 64)
);

-- draft = 0 is the edition itself. The unique number settles the race of two cuts. `dated_on` is the date the version
-- bears, `at` when it was entered here: for a text registered long after its time they differ.
create table policy_version (
  version_id uuid not null,
  policy_id uuid not null,
  edition integer not null,
  draft integer not null,
  cycle_id uuid,
  author varchar not null,
  dated_on date not null,
  at timestamp with time zone not null,
  decided_on date,
  published_on date,
  effective_on date,
  record_no bigint not null,
  constraint policy_version_pk primary key (version_id),
  constraint policy_version_number unique (policy_id, edition, draft),
  constraint policy_version_policy foreign key (policy_id) references policy (policy_id),
  constraint policy_version_cycle foreign key (cycle_id) references revision_cycle (cycle_id),
  constraint policy_version_edition check (edition >= 1),
  constraint policy_version_draft check (draft >= 0),
  constraint policy_version_dates check (
    (draft = 0 and published_on is not null and effective_on is not null)
    or (draft > 0 and decided_on is null and published_on is null and effective_on is null)),
  constraint policy_version_record unique (record_no),
  constraint policy_version_record_entry foreign key (record_no) references record_entry (no)
);

create index policy_version_effective on policy_version (policy_id, effective_on);

-- The texts of a version, and where in a live draft each was cut.
create table policy_version_text (
  version_id uuid not null,
  lang varchar not null,
  digest varchar not null,
  draft_id uuid,
  draft_step bigint,
  constraint policy_version_text_pk primary key (version_id, lang),
  constraint policy_version_text_version foreign key (version_id) references policy_version (version_id),
  constraint policy_version_text_digest foreign key (digest) references policy_text (digest),
  constraint policy_version_text_lang check (lang in ('ja', 'en')),
  constraint policy_version_text_origin check ((draft_id is null) = (draft_step is null))
);

create index policy_version_text_by_digest on policy_version_text (digest);

-- What changed, in plain words; `points` holds one point a line.
create table policy_version_note (
  version_id uuid not null,
  lang varchar not null,
  title varchar not null,
  points varchar not null,
  concerned varchar not null,
  constraint policy_version_note_pk primary key (version_id, lang),
  constraint policy_version_note_version foreign key (version_id) references policy_version (version_id),
  constraint policy_version_note_lang check (lang in ('ja', 'en')),
  constraint policy_version_note_title_length check (char_length(title) between 1 and 200),
  constraint policy_version_note_points_length check (char_length(points) <= 8000),
  constraint policy_version_note_concerned_length check (char_length(concerned) <= 400)
);

-- An edition taken out of force without a successor. "Superseded" needs no row: a later edition took effect.
create table edition_withdrawal (
  version_id uuid not null,
  withdrawn_on date not null,
  reason varchar not null,
  withdrawn_by varchar not null,
  at timestamp with time zone not null,
  record_no bigint not null,
  constraint edition_withdrawal_pk primary key (version_id),
  constraint edition_withdrawal_version foreign key (version_id) references policy_version (version_id),
  constraint edition_withdrawal_reason_length check (char_length(reason) between 1 and 4000),
  constraint edition_withdrawal_record unique (record_no),
  constraint edition_withdrawal_record_entry foreign key (record_no) references record_entry (no)
);
