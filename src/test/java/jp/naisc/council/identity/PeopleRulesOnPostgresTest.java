package jp.naisc.council.identity;

@PostgresTest
class PeopleRulesOnPostgresTest extends PeopleRules {}
