-- With what browsers seal words of a person that are not sent yet: whoever else sits there cannot read them.
create table unsent_key (
  person_id uuid not null,
  secret varchar(64) not null,
  at timestamp with time zone not null,
  constraint unsent_key_pk primary key (person_id),
  constraint unsent_key_person foreign key (person_id) references person (id)
);
