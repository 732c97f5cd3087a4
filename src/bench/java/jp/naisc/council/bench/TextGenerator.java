package jp.naisc.council.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Makes large texts from nothing: the same seed gives the same text on every machine ({@link Random}'s sequence is part
 * of its specification). The shape is that of the yardstick other systems were measured with: chapters of eight
 * sections of six paragraphs of three to seven sentences, and variants in which a share of the sentences was rewritten,
 * removed, added or reworded.
 */
public final class TextGenerator {

    private static final int UNITS_IN_CHAPTER = 8;
    private static final int PARAGRAPHS_IN_UNIT = 6;

    private final long seed;

    public TextGenerator(long seed) {
        this.seed = seed;
    }

    /** A policy of about so many characters; 250,000 is the size all figures are about. */
    public GeneratedText policy(int characters) {
        Random random = new Random(seed * 7919 + 1);
        Sentences sentences = new Sentences(random);
        List<GeneratedText.Chapter> chapters = new ArrayList<>();
        int length = 0;
        while (length < characters) {
            List<GeneratedText.Unit> units = new ArrayList<>();
            for (int u = 0; u < UNITS_IN_CHAPTER && length < characters; u++) {
                List<List<String>> paragraphs = new ArrayList<>();
                for (int p = 0; p < PARAGRAPHS_IN_UNIT && length < characters; p++) {
                    List<String> paragraph = sentences.many(3 + random.nextInt(5));
                    length += paragraph.stream().mapToInt(String::length).sum() + 1;
                    paragraphs.add(paragraph);
                }
                GeneratedText.Unit unit = new GeneratedText.Unit(sentences.topic(), paragraphs);
                length += unit.title().length() + 1;
                units.add(unit);
            }
            String title = sentences.topic() + "及び" + sentences.topic();
            length += title.length() + 1;
            chapters.add(new GeneratedText.Chapter(title, units));
        }
        return new GeneratedText(false, "生成された方針", chapters);
    }

    /** A statute: so many articles of a few paragraphs each, ten to a chapter. */
    public GeneratedText statute(int articles, int characters) {
        Random random = new Random(seed * 6271 + 3);
        Sentences sentences = new Sentences(random);
        List<GeneratedText.Chapter> chapters = new ArrayList<>();
        List<GeneratedText.Unit> units = new ArrayList<>();
        int perArticle = Math.max(1, characters / Math.max(1, articles));
        for (int i = 1; i <= articles; i++) {
            List<List<String>> paragraphs = new ArrayList<>();
            int length = 0;
            while (length < perArticle) {
                List<String> paragraph = sentences.many(2 + random.nextInt(4));
                length += paragraph.stream().mapToInt(String::length).sum();
                paragraphs.add(paragraph);
            }
            units.add(new GeneratedText.Unit(sentences.topic(), paragraphs));
            if (i % 10 == 0 || i == articles) {
                chapters.add(new GeneratedText.Chapter(sentences.topic(), units));
                units = new ArrayList<>();
            }
        }
        return new GeneratedText(true, "生成された法律", chapters);
    }

    /** The same text with a share of its sentences edited. */
    public GeneratedText variant(GeneratedText text, int number, double share) {
        Random random = new Random(seed * 104729 + number);
        Sentences sentences = new Sentences(random);
        return mapSentences(
                text, sentence -> random.nextDouble() < share ? edit(sentence, random, sentences) : sentence);
    }

    /** Every version edits a few sentences of the one before; the first is the text itself. */
    public void history(GeneratedText text, int versions, int editsPerVersion, Consumer<GeneratedText> each) {
        Random random = new Random(seed * 15485863);
        Sentences sentences = new Sentences(random);
        int[] counter = new int[1];
        mapSentences(text, sentence -> {
            counter[0]++;
            return sentence;
        });
        int total = counter[0];
        GeneratedText current = text;
        each.accept(current);
        for (int version = 1; version < versions; version++) {
            List<Integer> chosen =
                    random.ints(editsPerVersion, 0, total).boxed().toList();
            int[] at = new int[1];
            current = mapSentences(
                    current, sentence -> chosen.contains(at[0]++) ? edit(sentence, random, sentences) : sentence);
            each.accept(current);
        }
    }

    /** Rewritten, followed by a new one, removed, or reworded in its middle. */
    private static String edit(String sentence, Random random, Sentences sentences) {
        double kind = random.nextDouble();
        if (kind < 0.35) {
            return sentences.one();
        }
        if (kind < 0.50) {
            return sentence + sentences.one();
        }
        if (kind < 0.60) {
            return "";
        }
        int at = random.nextInt(Math.max(1, sentence.length() - 6));
        return kind < 0.80
                ? sentence.substring(0, at) + sentences.manner() + sentence.substring(at)
                : sentence.substring(0, at)
                        + sentences.topic()
                        + sentence.substring(Math.min(sentence.length(), at + 4));
    }

    private static GeneratedText mapSentences(GeneratedText text, UnaryOperator<String> change) {
        List<GeneratedText.Chapter> chapters = text.chapters().stream()
                .map(chapter -> new GeneratedText.Chapter(
                        chapter.title(),
                        chapter.units().stream()
                                .map(unit -> new GeneratedText.Unit(
                                        unit.title(),
                                        unit.paragraphs().stream()
                                                .map(paragraph -> paragraph.stream()
                                                        .map(change)
                                                        .toList())
                                                .toList()))
                                .toList()))
                .toList();
        return new GeneratedText(text.statute(), text.title(), chapters);
    }
}
