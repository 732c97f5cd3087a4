package jp.naisc.council.identity;

@ServerTest
class InvitationRulesOnH2Test extends InvitationRules {}
