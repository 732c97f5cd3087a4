-- What stands below a provision is found by going on from it: the history of a section is that of all its paragraphs.
create unique index provision_index_order on provision_index (digest, position);
