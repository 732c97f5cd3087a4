package jp.naisc.council.identity;

@ServerTest
class IdentityOnH2Test extends IdentityRules {}
