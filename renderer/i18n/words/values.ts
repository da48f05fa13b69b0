/** Values as they are shown: yes and no, nothing, units of time and size. */
export const values = {
  he: {
    yes: 'כן',
    no: 'לא',
    none: 'אין ערך',
    bytes: '{{count}} בתים',
    kilobytes: '{{count}} ק״ב',
    megabytes: '{{count}} מ״ב',
    inactive: '{{name}} (לא פעיל)',
    unknownRecord: 'רשומה שאינה בקובץ',
    more: 'ועוד {{count}}',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    none: 'No value',
    bytes: '{{count}} bytes',
    kilobytes: '{{count}} KB',
    megabytes: '{{count}} MB',
    inactive: '{{name}} (inactive)',
    unknownRecord: 'A record that is not in the file',
    more: 'and {{count}} more',
  },
};
