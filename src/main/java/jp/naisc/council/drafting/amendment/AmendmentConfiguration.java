package jp.naisc.council.drafting.amendment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the rules of amendments. */
@Configuration
@EnableConfigurationProperties(SecondingRule.class)
class AmendmentConfiguration {}
