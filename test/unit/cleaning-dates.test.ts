import { expect, test } from 'vitest'
import { findDates, readDate } from '../../electron/intake/cleaning/dates.ts'

test.each([
  ['2022-04-06', '2022-04-06'],
  ['2022-04-06T13:05:22.123Z', '2022-04-06T13:05:22Z'],
  ['2022-04-06 13:05', '2022-04-06T13:05:00'],
  ['2022-04-06T13:05:00+0200', '2022-04-06T13:05:00+02:00'],
  ['2022/04/06', '2022-04-06'],
  ['20220406', '2022-04-06'],
  ['20220406T130522Z', '2022-04-06T13:05:22Z'],
  ['Wed, 06 Apr 2022 13:05:22 +0200', '2022-04-06T13:05:22+02:00'],
  ['Wed Apr  6 13:05:22 2022', '2022-04-06T13:05:22'],
  ['Wed Apr 06 13:05:22 +0000 2022', '2022-04-06T13:05:22+00:00'],
  ['Wed Apr 06 2022 13:05:00 GMT+0200 (Central European Summer Time)', '2022-04-06T13:05:00+02:00'],
  ['Wed Apr 6, 2022 1:05pm EDT', '2022-04-06T13:05:00-04:00'],
  ['April 6, 2022', '2022-04-06'],
  ['Apr. 6th, 2022 at 12:15 a.m. ET', '2022-04-06T00:15:00-04:00'],
  ['Published: Wednesday, 6 April 2022', '2022-04-06'],
  ['6 April 2022, 13.05 BST', '2022-04-06T13:05:00+01:00'],
  ['13:05 GMT, Wednesday, 6 April 2022', '2022-04-06T13:05:00Z'],
  ['1305 GMT, 6 April 2022', '2022-04-06T13:05:00Z'],
  ['26-FEB-1987 15:01:01.79', '1987-02-26T15:01:01'],
  ['Mittwoch, 6. April 2022, 13:05 Uhr', '2022-04-06T13:05:00'],
  ['3. März 2021', '2021-03-03'],
  ['06.04.2022, 13:05 MESZ', '2022-04-06T13:05:00+02:00'],
  ['mercredi 6 avril 2022 à 13h05', '2022-04-06T13:05:00'],
  ['1er août 2021', '2021-08-01'],
  ['miércoles, 6 de abril de 2022', '2022-04-06'],
  ['13/04/2022', '2022-04-13'],
  ['04/13/2022', '2022-04-13'],
  ['Wed 06/04/2022', '2022-04-06'],
  ['2022年4月6日', '2022-04-06'],
  ['February 29, 2020', '2020-02-29'],
])('%s is %s', (text, iso) => {
  expect(readDate(text)).toBe(iso)
})

test.each([
  'yesterday',
  '3 hours ago',
  'last Wednesday',
  'April',
  '06/04/2022',
  '31 April 2022',
  'February 29, 2021',
  '2022-13-01',
  'April 6, 2022 25:10',
  'April 6, 2022 13:05 pm',
  '6-8 April 2022',
  '6 April 2022 or 7 April 2022',
  'The treaty of 6 April 2022 was signed',
  '2022',
  '12345678',
  '',
])('%s is no date', (text) => {
  expect(readDate(text)).toBe(null)
})

test('numbers are read in the order the source uses', () => {
  expect(readDate('06/04/2022', { order: 'dmy' })).toBe('2022-04-06')
  expect(readDate('06/04/2022', { order: 'mdy' })).toBe('2022-06-04')
  expect(readDate('06/04/2022', { language: 'fr' })).toBe('2022-04-06')
})

test('a zone name with two meanings is not turned into an offset', () => {
  expect(readDate('April 6, 2022 1:05 pm IST')).toBe('2022-04-06T13:05:00')
})

test('US zones follow the season of the day', () => {
  expect(readDate('March 13, 2022 3:00 pm ET')).toBe('2022-03-13T15:00:00-04:00')
  expect(readDate('March 12, 2022 3:00 pm ET')).toBe('2022-03-12T15:00:00-05:00')
})

test('a year or a month alone counts only where partial dates are asked for', () => {
  expect(readDate('2022', { partial: true })).toBe('2022')
  expect(readDate('April 2022', { partial: true })).toBe('2022-04')
  expect(readDate('2022-04', { partial: true })).toBe('2022-04')
})

test('all dates of a line are found with their place', () => {
  const line = 'Published April 6, 2022 1:05 pm | Updated April 7, 2022'
  expect(findDates(line).map(({ iso, start, end }) => [iso, line.slice(start, end)])).toEqual([
    ['2022-04-06T13:05:00', 'April 6, 2022 1:05 pm'],
    ['2022-04-07', 'April 7, 2022'],
  ])
})

test('a long line of digits is searched in linear time', () => {
  expect(findDates('1 '.repeat(100_000))).toEqual([])
  expect(findDates('12/12/'.repeat(50_000))).toEqual([])
})
