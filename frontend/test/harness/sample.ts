// A text for the tests: invented, and long enough to look like one.

interface Block {
  type: string
  attrs?: Record<string, unknown>
  content?: unknown[]
}

const text = (words: string): unknown[] => (words === '' ? [] : [{ type: 'text', text: words }])

const heading = (level: string, id: string, words: string): Block => ({
  type: 'heading',
  attrs: { level, id },
  content: text(words),
})

const paragraph = (id: string, words: string): Block => ({ type: 'paragraph', attrs: { id }, content: text(words) })

const item = (id: string, words: string, level = 1): Block => ({
  type: 'item',
  attrs: { id, level },
  content: text(words),
})

export const sampleText: Block = {
  type: 'doc',
  attrs: { lang: 'ja', scheme: 'policy' },
  content: [
    { type: 'title', content: text('計算資源の共用に関する方針（見本）') },
    { type: 'note', attrs: { id: 'notice' }, content: text('この文書は、試験のために作った架空の文案である。') },
    heading('chapter', 'ch-general', '総則'),
    heading('section', 'purpose', '目的'),
    paragraph(
      'purpose.p1',
      'この方針は、大学及び企業が計算資源を共に使うことができるように、国が取り組む事項とその進め方を示す。',
    ),
    paragraph('purpose.p2', '国は、調整と支援によって、技術革新の速さと社会の信頼とを両立させる。'),
    heading('section', 'principles', '基本原則'),
    paragraph('principles.p1', '国は、次に掲げる原則に沿って施策を組み立てる。'),
    item('principles.p1.i1', '研究と技術革新を促すこと。'),
    item('principles.p1.i2', '人間の尊厳を重んじること。'),
    item('principles.p1.i2.i1', '特に子どもと高齢者に配慮すること。', 2),
    item('principles.p1.i3', '国際的な規範と調和すること。'),
    heading('chapter', 'ch-support', '推進のための支援施策'),
    heading('section', 'compute', '計算資源の共用'),
    {
      type: 'paragraph',
      attrs: { id: 'compute.p1' },
      content: [
        ...text('国は、大学、中小企業及び新たに事業を始める者が必要な計算資源を使うことができるよう、'),
        { type: 'text', text: '共用の計算基盤', marks: [{ type: 'strong' }] },
        ...text('を整備し、利用の条件と混雑の状況を公表する（'),
        { type: 'ref', attrs: { target: 'principles' } },
        ...text('及び'),
        { type: 'ref', attrs: { target: 'gone' } },
        ...text('を参照）。'),
      ],
    },
    paragraph(
      'compute.p2',
      '利用の配分は、公募による配分と、緊急性の高い課題のための留保分とに分ける。留保分は全体の一割を上限とする。',
    ),
    {
      type: 'table',
      attrs: { id: 'compute.t1' },
      content: [
        ['区分', '割合', '見直し'],
        ['公募による配分', '九割', '毎年'],
        ['留保分', '一割', '毎年'],
      ].map((row, i) => ({
        type: 'row',
        content: row.map((words) => ({
          type: 'cell',
          attrs: { header: i === 0 },
          content: [{ type: 'line', content: text(words) }],
        })),
      })),
    },
    heading('section', 'data', 'データ及び試験環境'),
    {
      type: 'paragraph',
      attrs: { id: 'data.p1' },
      content: [
        ...text('国は、公的機関が持つデータのうち公開に適するものを、'),
        { type: 'text', text: '由来', marks: [{ type: 'ruby', attrs: { rt: 'ゆらい' } }] },
        ...text('、作成の方法及び利用の条件を明らかにした上で、機械で処理できる形式で提供する。'),
      ],
    },
  ],
}

/** A text of a few short paragraphs, for scenarios that count positions. */
export function shortText(...paragraphs: string[]): Block {
  return {
    type: 'doc',
    content: [{ type: 'title', content: text('題') }, ...paragraphs.map((words, i) => paragraph(`b${i + 1}`, words))],
  }
}
