package jp.naisc.council.identity;

@PostgresTest
class SeatingRulesOnPostgresTest extends SeatingRules {}
