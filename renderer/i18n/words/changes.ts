/**
 * Sentences for change sets: what Undo would take back, what the history lists.
 * Keys are the codes of `ChangeLabel`; `kind.*` is used for a code that has no sentence here.
 */
export const changes = {
  he: {
    'kind.edit': 'עריכה',
    'kind.paste': 'הדבקה',
    'kind.import': 'ייבוא',
    'kind.undo': 'ביטול פעולה',
    'kind.redo': 'ביצוע מחדש',
    'kind.restore': 'שחזור',
    'kind.merge': 'מיזוג קבצים',
    'kind.system': 'עדכון של התוכנה',
  },
  en: {
    'kind.edit': 'Edit',
    'kind.paste': 'Paste',
    'kind.import': 'Import',
    'kind.undo': 'Undo',
    'kind.redo': 'Redo',
    'kind.restore': 'Restore',
    'kind.merge': 'Merge of files',
    'kind.system': 'Update by the program',
  },
};
