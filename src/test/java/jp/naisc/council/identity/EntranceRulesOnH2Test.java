package jp.naisc.council.identity;

@ServerTest
class EntranceRulesOnH2Test extends EntranceRules {}
