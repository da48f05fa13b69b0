import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const localityAlias = defineRecordType({
  key: 'locality_alias',
  group: 'places',
  labels: {
    one: words('שם נוסף של יישוב', 'Alias of a locality', 'اسم آخر لبلدة'),
    many: words('שמות נוספים של יישובים', 'Aliases of localities', 'أسماء أخرى للبلدات'),
  },
  description: words(
    'כתיב אחר או שם קודם של רשות מקומית או יישוב, כדי שייבוא וחיפוש יזהו אותם.',
    'Another spelling or former name of a local authority or locality, so that import and search recognise it.',
    'كتابة أخرى أو اسم سابق لسلطة محلية أو بلدة، ليتعرف عليها الاستيراد والبحث.',
  ),
  named: false,
  title: ['alias', 'locality_id'],
  fields: [
    {
      key: 'locality_id',
      type: 'reference',
      to: 'locality',
      required: true,
      labels: words('רשות או יישוב', 'Authority or locality', 'السلطة أو البلدة'),
    },
    { key: 'alias', type: 'text', required: true, labels: words('שם נוסף', 'Alias', 'الاسم الآخر') },
    { key: 'kind', type: 'choice', list: 'alias_kind', labels: words('סוג השם', 'Kind of name', 'نوع الاسم') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['locality_id', 'alias']],
  ownedBy: 'locality_id',
  detail: ['kind'],
  searched: ['alias'],
  columns: ['alias', 'locality_id', 'kind', 'source'],
});
