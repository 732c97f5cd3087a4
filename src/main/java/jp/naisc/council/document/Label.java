package jp.naisc.council.document;

/**
 * The generated names of a provision (番号). None of them is stored: they follow from where the provision stands.
 *
 * @param mark as printed beside the text: 第3節, 第1段落, (1), ２; empty where nothing is printed
 * @param brief its name within its parent: 第3節, 第二項, 第三号
 * @param full its name within the text, for running text and lists: 第3章第3節第2段落(1)ア, 第一条第二項第三号イ
 * @param compact the shortest unmistakable name: 第3章第3節2(1)ア
 * @param address the ids from the root down: {@code ch-support/compute/compute.p2}
 */
public record Label(String mark, String brief, String full, String compact, String address) {}
