package jp.naisc.council.identity;

@ServerTest
class PeopleRulesOnH2Test extends PeopleRules {}
