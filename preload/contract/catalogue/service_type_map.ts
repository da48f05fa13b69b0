import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const serviceTypeMap = defineRecordType({
  key: 'service_type_map',
  group: 'services',
  labels: {
    one: words('התאמה בין סוגי שירות', 'Service type mapping', 'مطابقة بين أنواع الخدمات'),
    many: words('התאמות בין סוגי שירות', 'Service type mappings', 'مطابقات بين أنواع الخدمات'),
  },
  description: words(
    'מונח של סיווג אחד והמונח המקביל לו בסיווג אחר.',
    'A term of one taxonomy and what it corresponds to in another.',
    'مصطلح في تصنيف وما يقابله في تصنيف آخر.',
  ),
  named: false,
  title: ['from_id', 'to_id'],
  fields: [
    { key: 'from_id', type: 'reference', to: 'service_type', required: true, labels: words('סוג השירות', 'Service type', 'نوع الخدمة') },
    { key: 'to_id', type: 'reference', to: 'service_type', required: true, labels: words('מקביל לסוג', 'Corresponds to', 'يقابل النوع') },
    { key: 'relation', type: 'choice', list: 'map_relation', labels: words('טיב ההתאמה', 'Kind of correspondence', 'نوع المطابقة') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['from_id', 'to_id']],
  ownedBy: 'from_id',
  detail: ['relation'],
  searched: [],
  columns: ['from_id', 'to_id', 'relation', 'source'],
});
