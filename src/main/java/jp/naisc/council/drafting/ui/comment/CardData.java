package jp.naisc.council.drafting.ui.comment;

import java.util.List;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Remark;

/**
 * What a card shows. Equal data are an unchanged card, which is left alone while somebody writes in another.
 *
 * @param writable false in a finished version
 */
record CardData(PlacedThread placed, List<Remark> remarks, boolean chosen, boolean writable) {}
