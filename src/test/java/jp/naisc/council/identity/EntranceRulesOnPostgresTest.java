package jp.naisc.council.identity;

@PostgresTest
class EntranceRulesOnPostgresTest extends EntranceRules {}
