import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const participationCapability = defineRecordType({
  key: 'participation_capability',
  group: 'programmes',
  labels: {
    one: words('יכולת שנבנתה בליווי', 'Capability built', 'قدرة بنيت بالمرافقة'),
    many: words('יכולות שנבנו בליווי', 'Capabilities built', 'قدرات بنيت بالمرافقة'),
  },
  description: words(
    'יכולת של הרשות לפני הליווי ואחריו, ומה נשמר ממנה 12 ו-24 חודשים אחרי הסיום.',
    'A capability of the authority before and after accompaniment, and what was kept 12 and 24 months after the end.',
    'قدرة لدى السلطة قبل المرافقة وبعدها، وما بقي منها بعد 12 و24 شهرا من الانتهاء.',
  ),
  named: false,
  title: ['participation_id', 'area'],
  fields: [
    { key: 'participation_id', type: 'reference', to: 'participation', required: true, labels: words('השתתפות', 'Participation', 'المشاركة') },
    { key: 'area', type: 'choice', list: 'capability_area', required: true, labels: words('תחום היכולת', 'Area of capability', 'مجال القدرة') },
    { key: 'rated_before', type: 'rating', min: 1, max: 5, labels: words('לפני', 'Before', 'قبل') },
    { key: 'rated_after', type: 'rating', min: 1, max: 5, labels: words('אחרי', 'After', 'بعد') },
    { key: 'retained_12', type: 'yesNo', labels: words('נשמרה אחרי 12 חודשים', 'Retained after 12 months', 'محفوظة بعد 12 شهرا') },
    { key: 'retained_24', type: 'yesNo', labels: words('נשמרה אחרי 24 חודשים', 'Retained after 24 months', 'محفوظة بعد 24 شهرا') },
    { key: 'checked_on', type: 'date', labels: words('נבדקה ביום', 'Checked on', 'فحصت بتاريخ') },
    { key: 'evidence', type: 'longText', labels: words('ביסוס', 'Evidence', 'الإثبات') },
  ],
  naturalKeys: [['participation_id', 'area']],
  ownedBy: 'participation_id',
  detail: ['rated_before', 'rated_after'],
  searched: ['evidence'],
  columns: ['participation_id', 'area', 'rated_before', 'rated_after', 'retained_12', 'retained_24'],
});
