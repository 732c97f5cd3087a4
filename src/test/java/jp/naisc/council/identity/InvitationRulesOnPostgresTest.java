package jp.naisc.council.identity;

@PostgresTest
class InvitationRulesOnPostgresTest extends InvitationRules {}
