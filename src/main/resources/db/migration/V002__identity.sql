-- People, seats, terms, roles and invitations: official state, so each row is history and names its record entry
-- (ADR-0005); the present is the row with the highest record_no. Two rows of one entry cannot exist.

create table person (
  id uuid not null,
  user_name varchar not null,
  record_no bigint not null,
  constraint person_pk primary key (id),
  constraint person_user_name unique (user_name),
  constraint person_user_name_form check (user_name = lower(user_name) and char_length(user_name) between 3 and 40),
  constraint person_record_once unique (record_no),
  constraint person_record foreign key (record_no) references record_entry (no)
);

create table person_profile (
  person_id uuid not null,
  name_ja varchar not null,
  name_en varchar not null,
  record_no bigint not null,
  constraint person_profile_pk primary key (record_no),
  constraint person_profile_record foreign key (record_no) references record_entry (no),
  constraint person_profile_person foreign key (person_id) references person (id),
  constraint person_profile_name_length check (char_length(name_ja) between 1 and 80 and char_length(name_en) between 1 and 80)
);
create index person_profile_latest on person_profile (person_id, record_no);

-- A closed account can no longer enter; what its person did stays.
create table person_standing (
  person_id uuid not null,
  standing varchar not null,
  reason varchar not null,
  record_no bigint not null,
  constraint person_standing_pk primary key (record_no),
  constraint person_standing_record foreign key (record_no) references record_entry (no),
  constraint person_standing_person foreign key (person_id) references person (id),
  constraint person_standing_value check (standing in ('OPEN', 'CLOSED')),
  constraint person_standing_reason_length check (char_length(reason) between 1 and 500)
);
create index person_standing_latest on person_standing (person_id, record_no);

-- MEMBER never stands here: it follows from a seat's current term.
create table role_change (
  person_id uuid not null,
  role varchar not null,
  change varchar not null,
  reason varchar not null,
  record_no bigint not null,
  constraint role_change_pk primary key (record_no),
  constraint role_change_record foreign key (record_no) references record_entry (no),
  constraint role_change_person foreign key (person_id) references person (id),
  constraint role_change_role check (role in ('CHAIR', 'DEPUTY_CHAIR', 'EXPERT', 'SECRETARIAT', 'SECRETARIAT_REVIEWER',
    'CONCURRING_OFFICER', 'FORM_REVIEWER', 'SIGNATORY', 'PUBLISHER', 'INCIDENT_ANALYST', 'AUDITOR', 'ADMINISTRATOR')),
  constraint role_change_value check (change in ('GRANTED', 'REVOKED')),
  constraint role_change_reason_length check (char_length(reason) <= 500)
);
create index role_change_latest on role_change (person_id, role, record_no);

create table seat (
  id uuid not null,
  constituency varchar not null,
  number integer not null,
  record_no bigint not null,
  constraint seat_pk primary key (id),
  constraint seat_number unique (constituency, number),
  constraint seat_constituency check (constituency in ('GOVERNMENT', 'ACADEMIA', 'INDUSTRY', 'CIVIL_SOCIETY')),
  constraint seat_number_range check (number between 1 and 99),
  constraint seat_record_once unique (record_no),
  constraint seat_record foreign key (record_no) references record_entry (no)
);

create table term (
  id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  organisation_ja varchar not null,
  organisation_en varchar not null,
  starts_on date not null,
  record_no bigint not null,
  constraint term_pk primary key (id),
  constraint term_seat foreign key (seat_id) references seat (id),
  constraint term_person foreign key (person_id) references person (id),
  constraint term_organisation_length check (char_length(organisation_ja) between 1 and 120
    and char_length(organisation_en) between 1 and 120),
  constraint term_record_once unique (record_no),
  constraint term_record foreign key (record_no) references record_entry (no)
);
create index term_of_seat on term (seat_id);
create index term_of_person on term (person_id);

-- The last day of a term: the first row comes with the term, later ones shorten or prolong it.
create table term_end (
  term_id uuid not null,
  ends_on date not null,
  reason varchar not null,
  record_no bigint not null,
  constraint term_end_pk primary key (record_no),
  constraint term_end_record foreign key (record_no) references record_entry (no),
  constraint term_end_term foreign key (term_id) references term (id),
  constraint term_end_reason_length check (char_length(reason) <= 500)
);
create index term_end_latest on term_end (term_id, record_no);

-- Who may stand in for the member of a term; null ends it.
create table substitute_change (
  term_id uuid not null,
  person_id uuid,
  record_no bigint not null,
  constraint substitute_change_pk primary key (record_no),
  constraint substitute_change_record foreign key (record_no) references record_entry (no),
  constraint substitute_change_term foreign key (term_id) references term (id),
  constraint substitute_change_person foreign key (person_id) references person (id)
);
create index substitute_change_latest on substitute_change (term_id, record_no);
create index substitute_change_person_idx on substitute_change (person_id);

-- The link itself is never stored. Only a person's newest invitation opens, and its use is a row that can exist once.
create table invitation (
  id uuid not null,
  person_id uuid not null,
  secret_digest varchar not null,
  expires_at timestamp with time zone not null,
  record_no bigint not null,
  constraint invitation_pk primary key (id),
  constraint invitation_secret unique (secret_digest),
  constraint invitation_person foreign key (person_id) references person (id),
  constraint invitation_record_once unique (record_no),
  constraint invitation_record foreign key (record_no) references record_entry (no)
);
create index invitation_latest on invitation (person_id, record_no);

create table invitation_use (
  invitation_id uuid not null,
  record_no bigint not null,
  constraint invitation_use_pk primary key (invitation_id),
  constraint invitation_use_invitation foreign key (invitation_id) references invitation (id),
  constraint invitation_use_record_once unique (record_no),
  constraint invitation_use_record foreign key (record_no) references record_entry (no)
);

-- Working state of the door: not official, changes in place.

create table account (
  person_id uuid not null,
  password_hash varchar,
  session_epoch integer not null,
  constraint account_pk primary key (person_id),
  constraint account_person foreign key (person_id) references person (id)
);

-- Failed attempts per source (account and network, known device, or account as a whole).
create table sign_in_delay (
  source varchar not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  wait_until timestamp with time zone not null,
  constraint sign_in_delay_pk primary key (source)
);
create index sign_in_delay_age on sign_in_delay (last_failed_at);

-- Browsers in which a person has entered before: somebody else's failed attempts do not delay them.
create table known_device (
  secret_digest varchar not null,
  person_id uuid not null,
  last_used_at timestamp with time zone not null,
  constraint known_device_pk primary key (secret_digest),
  constraint known_device_person foreign key (person_id) references person (id)
);
create index known_device_of_person on known_device (person_id, last_used_at);

-- People of the demonstration council: the only ones who may enter without a password, and only while council.demo is on.
create table demo_person (
  person_id uuid not null,
  position integer not null,
  constraint demo_person_pk primary key (person_id),
  constraint demo_person_position unique (position),
  constraint demo_person_person foreign key (person_id) references person (id)
);
