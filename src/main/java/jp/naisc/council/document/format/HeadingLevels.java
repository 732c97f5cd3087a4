package jp.naisc.council.document.format;

/** Which number of {@code #} stands for which level: one is the title, a chapter has two, a section three. */
final class HeadingLevels {

    private static final String[] LEVELS = {"", "part", "chapter", "section", "subsection", "division", "article"};

    private HeadingLevels() {}

    static String levelOf(int depth) {
        return LEVELS[Math.min(depth, LEVELS.length - 1)];
    }

    static int depthOf(String level) {
        for (int depth = 2; depth < LEVELS.length; depth++) {
            if (LEVELS[depth].equals(level)) {
                return depth;
            }
        }
        return 2; // part, supplement, appendix: beside the chapters, and told apart in braces
    }
}
