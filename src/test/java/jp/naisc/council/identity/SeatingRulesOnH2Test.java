package jp.naisc.council.identity;

@ServerTest
class SeatingRulesOnH2Test extends SeatingRules {}
