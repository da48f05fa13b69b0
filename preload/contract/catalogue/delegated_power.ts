import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const delegatedPower = defineRecordType({
  key: 'delegated_power',
  group: 'places',
  labels: {
    one: words('סמכות שהואצלה', 'Delegated power', 'صلاحية مفوضة'),
    many: words('סמכויות שהואצלו', 'Delegated powers', 'صلاحيات مفوضة'),
  },
  description: words(
    'תחום שבו רשות חברה האצילה סמכות או משימה לאשכול הרשויות, ולאיזו תקופה.',
    'A domain in which a member authority gave the cluster a power or a task, and for how long.',
    'مجال فوضت فيه سلطة عضو صلاحية أو مهمة إلى عنقود السلطات، ولأي مدة.',
  ),
  named: false,
  title: ['membership_id', 'domain'],
  fields: [
    { key: 'membership_id', type: 'reference', to: 'membership', required: true, labels: words('חברות', 'Membership', 'العضوية') },
    { key: 'domain', type: 'choice', list: 'power_domain', required: true, labels: words('תחום הסמכות', 'Domain of the power', 'مجال الصلاحية') },
    { key: 'scope', type: 'text', labels: words('היקף ההאצלה', 'Extent', 'نطاق التفويض') },
    { key: 'valid_from', type: 'date', labels: words('מיום', 'From', 'من تاريخ') },
    { key: 'valid_to', type: 'date', labels: words('עד יום', 'To', 'حتى تاريخ') },
    { key: 'source', type: 'text', labels: words('מקור', 'Source', 'المصدر') },
  ],
  naturalKeys: [['membership_id', 'domain', 'valid_from'], ['membership_id', 'domain']],
  ownedBy: 'membership_id',
  detail: ['valid_from', 'valid_to'],
  searched: ['scope'],
  periods: [['valid_from', 'valid_to']],
  columns: ['membership_id', 'domain', 'scope', 'valid_from', 'valid_to'],
});
