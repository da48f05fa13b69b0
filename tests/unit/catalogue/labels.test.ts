/** The words of the catalogue: complete, distinct and never ambiguous. */
import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { recordTypes } from '../../../preload/contract/catalogue/index.ts';
import { languages, type Labels } from '../../../preload/contract/text.ts';
import { shippedLists, shippedTaxonomies } from '../../../main/engine/lists.ts';

const resources = resolve(import.meta.dirname, '../../../resources');

/** Every word of the catalogue and the resources, with the place where it stands. */
function allWords(): readonly { readonly place: string; readonly labels: Labels }[] {
  const words: { place: string; labels: Labels }[] = [];
  for (const type of recordTypes) {
    words.push({ place: `${type.key} one`, labels: type.labels.one });
    words.push({ place: `${type.key} many`, labels: type.labels.many });
    words.push({ place: `${type.key} description`, labels: type.description });
    for (const field of type.fields) {
      words.push({ place: `${type.key}.${field.key}`, labels: field.labels });
      if (field.help !== undefined) words.push({ place: `${type.key}.${field.key} help`, labels: field.help });
      if (field.unit !== undefined) words.push({ place: `${type.key}.${field.key} unit`, labels: field.unit });
    }
  }
  for (const list of shippedLists(resources)) {
    words.push({ place: `list ${list.key}`, labels: list.labels });
    for (const item of list.items) words.push({ place: `list ${list.key}.${item.code}`, labels: item.labels });
  }
  for (const { taxonomy, items } of shippedTaxonomies(resources)) {
    for (const item of items) words.push({ place: `taxonomy ${taxonomy}.${item.code}`, labels: item.labels });
  }
  return words;
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

const hebrew = /[\u05d0-\u05ea]/;
const arabic = /[\u0621-\u064a]/;
/** The two-word terms that say which cluster is meant. */
const clusterTerms = /(ב|ל|מ|ה|ש|ו)*אשכולו?ת? ((ה)?רשויות|(ה)?חברתי)/g;

describe('labels', () => {
  it('are filled in every language and carry no stray blanks', () => {
    const wrong = allWords().flatMap(({ place, labels }) =>
      languages.filter((language) => labels[language] === '' || labels[language] !== labels[language].trim()).map((language) => `${place} ${language}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are written in their own script', () => {
    const wrong = allWords()
      .filter(({ labels }) => hebrew.test(labels.en) || arabic.test(labels.en) || hebrew.test(labels.ar) || arabic.test(labels.he))
      .map(({ place }) => place);
    expect(wrong).toEqual([]);
  });

  it('of the fields of one record type differ from each other in every language', () => {
    const wrong = recordTypes.flatMap((type) =>
      languages.flatMap((language) => repeated(type.fields.map((field) => field.labels[language])).map((word) => `${type.key} ${language}: ${word}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('of record types differ from each other in every language', () => {
    const wrong = languages.flatMap((language) => [
      ...repeated(recordTypes.map((type) => type.labels.one[language])),
      ...repeated(recordTypes.map((type) => type.labels.many[language])),
    ]);
    expect(wrong).toEqual([]);
  });

  it('of the items of one list differ from each other in every language', () => {
    const wrong = shippedLists(resources).flatMap((list) =>
      languages.flatMap((language) => repeated(list.items.map((item) => item.labels[language])).map((word) => `${list.key} ${language}: ${word}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('never say אשכול alone: it is of authorities or socio-economic', () => {
    const wrong = allWords()
      .filter(({ labels }) => labels.he.replace(clusterTerms, '').includes('אשכול'))
      .map(({ place, labels }) => `${place}: ${labels.he}`);
    expect(wrong).toEqual([]);
  });
});
