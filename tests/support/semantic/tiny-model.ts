/**
 * A sentence encoder that knows two dozen words of four languages: words for the same thing have the same vector. Its
 * files are of the form in which real ones are kept, and real packages read them.
 */
import { type Graph, onnxGraph } from './onnx-graph.ts';

const WORDS = [
  ['rescued saved brought ashore', 'спасли спасены доставили', 'kurtarıldı', 'xilas edildi'],
  ['ferry boat ship', 'парома паром', 'feribot', 'bərə'],
  ['herring fish', 'сельди сельдь', 'balık', 'siyənək'],
  ['sold sale', 'продали', 'satıldı', 'satdı'],
  ['question'],
].map((languages) => languages.flatMap((words) => words.split(' ')));
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

const VOCABULARY = [...SPECIAL, ...WORDS.flat()];
/** One number for each thing, and one in which all other words are alike. */
const TABLE = VOCABULARY.map((word) => [
  ...WORDS.map((same) => (same.includes(word) ? 1 : 0)),
  word === '[UNK]' ? 0.2 : 0,
]);

const special = (name: string) => ({ id: name, ids: [SPECIAL.indexOf(name)], tokens: [name] });
/** Whole words in lower case between two marks, as BERT's tokenizer has them. */
const TOKENIZER = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: SPECIAL.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: false,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
  },
};

/** @returns the files of the model's folder, by their names */
export function tinyModel(
  settings: object = {},
  graph: Partial<Graph> = {},
): Record<string, string | Uint8Array> {
  return {
    'tokenizer.json': JSON.stringify(TOKENIZER),
    'tokenizer_config.json': JSON.stringify({ model_max_length: 64 }),
    'dateline.json': JSON.stringify(settings),
    'onnx/model.onnx': onnxGraph({
      table: TABLE,
      inputs: ['input_ids', 'attention_mask', 'token_type_ids'],
      output: 'last_hidden_state',
      ...graph,
    }),
  };
}
