-- When a person last sat at the desk. Working state: it changes in place and carries no record entry.
create table desk_visit (
  person_id uuid not null,
  seen_at timestamp with time zone not null,
  since_at timestamp with time zone,
  constraint desk_visit_pk primary key (person_id)
);
