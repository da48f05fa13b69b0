import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const documentLink = defineRecordType({
  key: 'document_link',
  group: 'knowledge',
  labels: { one: words('קישור של מסמך', 'Document link', 'ربط مستند'), many: words('קישורי מסמכים', 'Document links', 'روابط المستندات') },
  description: words(
    'מסמך ורשומה שעליה הוא מעיד.',
    'A document and a record it speaks about.',
    'مستند وسجل يتحدث عنه.',
  ),
  named: false,
  title: ['document_id', 'about'],
  fields: [
    { key: 'document_id', type: 'reference', to: 'document', required: true, labels: words('מסמך', 'Document', 'المستند') },
    { key: 'record_type', type: 'code', required: true, labels: words('סוג הרשומה', 'Record type', 'نوع السجل') },
    { key: 'record_id', type: 'code', required: true, labels: words('מזהה הרשומה', 'Record id', 'معرف السجل') },
    { key: 'about', type: 'text', labels: words('על מה המסמך מעיד', 'What it gives evidence of', 'علام يدل المستند') },
    { key: 'pages', type: 'text', labels: words('עמודים', 'Pages', 'الصفحات') },
  ],
  naturalKeys: [['document_id', 'record_type', 'record_id']],
  ownedBy: 'document_id',
  detail: ['about', 'pages'],
  searched: ['about'],
  columns: ['document_id', 'about', 'pages', 'record_type'],
});
