import { expect, test } from 'vitest';
import { dayInHeader, readPeriod } from '../../../../../main/engine/exchange/plan/period.ts';

test.each([
  ['2020', { label: '2020', from: '2020', to: '2020', year: 2020 }],
  ['2021-2017', { label: '2021-2017', from: '2017', to: '2021', year: 2021 }],
  ['2018-2014', { label: '2018-2014', from: '2014', to: '2018', year: 2018 }],
  ['2017 - 2021', { label: '2017 - 2021', from: '2017', to: '2021', year: 2021 }],
  ['תשפ"א 2020/21', { label: 'תשפ"א 2020/21', from: '2020-09', to: '2021-08', year: 2021 }],
  ['תשפ״ב\n2021/22', { label: 'תשפ"ב 2021/22', from: '2021-09', to: '2022-08', year: 2022 }],
  ['יוני 2022', { label: 'יוני 2022', from: '2022-06', to: '2022-06', year: 2022 }],
])('%j is a period', (printed, period) => {
  expect(readPeriod(printed)).toEqual(period);
});

test('text without a year is no period', () => {
  expect(readPeriod('ראו הערות')).toBeNull();
});

test('the day of an election is taken out of its header', () => {
  expect(dayInHeader('בחירות לכנסת ה-21\n9/4/19')).toEqual({ label: '9/4/19', from: '2019-04-09', to: '2019-04-09', year: 2019 });
  expect(dayInHeader('אוכלוסייה סוף 2021')).toBeNull();
});
