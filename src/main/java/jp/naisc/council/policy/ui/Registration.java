package jp.naisc.council.policy.ui;

import java.util.List;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.VersionNotes;

/** Everything that was entered about an edition. */
record Registration(int edition, EditionDates dates, VersionNotes notes, List<ImportResult.Imported> texts) {}
