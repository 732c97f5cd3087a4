package jp.naisc.council.drafting.web;

import java.util.function.LongSupplier;

/** The time that rates are measured by: nanoseconds that only go forward, unlike the clock on the wall. */
@FunctionalInterface
interface Ticks extends LongSupplier {}
