import { describe, expect, test } from 'vitest';
import { figuresIn, onlyFigure } from './read.ts';

describe('money', () => {
  test.each([
    ['The package is worth €3.2bn.', '€3.2bn', 3.2e9, 'EUR'],
    ['He was fined £1m.', '£1m', 1e6, 'GBP'],
    ['It cost UAH 40 million to build.', 'UAH 40 million', 40e6, 'UAH'],
    ['The state lost Hr 1.2 billion.', 'Hr 1.2 billion', 1.2e9, 'UAH'],
    ['A US$4.7 billion deal was signed.', 'US$4.7 billion', 4.7e9, 'USD'],
    ['Donors gave $40,6 billions.', '$40,6 billions', 40.6e9, 'USD'],
    ['Europe sent $35 billion in military aid.', '$35 billion', 35e9, 'USD'],
    ['They paid half a million euros.', 'half a million euros', 5e5, 'EUR'],
    ['A fee of 12,34,567 rupees is due.', '12,34,567 rupees', 1234567, 'INR'],
    ['The fine was 500,000 Swiss francs.', '500,000 Swiss francs', 5e5, 'CHF'],
    ['Revenue was 120 MEUR.', '120 MEUR', 120e6, 'EUR'],
    ['Damage came to $US1 million.', '$US1 million', 1e6, 'USD'],
    ['They owe 2,000₽.', '2,000₽', 2000, 'RUB'],
  ])('%s', (text, span, value, currency) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'money', text: span, value, currency });
  });

  test('pounds are money where the text speaks of Britain and weight elsewhere', () => {
    expect(onlyFigure('British aid of 40 pounds each')).toMatchObject({ type: 'money', currency: 'GBP' });
    expect(onlyFigure('The bomb weighed 500 pounds')).toMatchObject({ type: 'measure', unit: 'lb' });
  });

  test.each([
    ['It costs between $10 and $20 million.', 10e6, 20e6],
    ['The plan needs €5-7 billion.', 5e9, 7e9],
    ['Bids ran from $500,000 to $2 million.', 5e5, 2e6],
  ])('the ends of a range share the scale that fits: %s', (text, min, max) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'money', value: null, min, max });
  });

  test('a change from one value to another is two figures', () => {
    expect(figuresIn('Prices rose from $5 to $7.').map(({ value }) => value)).toEqual([5, 7]);
  });

  test('the subject of an amount is its base', () => {
    expect(onlyFigure('$35 billion in military aid').counted).toBe('aid');
    expect(onlyFigure('They lost $75 million in the past decades').counted).toBeNull();
  });
});

describe('shares', () => {
  test.each([
    ['Turnout was 42 per cent.', 'percent', 42, '%'],
    ['Inflation hit 2%.', 'percent', 2, '%'],
    ['Rates rose 2 percentage points.', 'percentagePoints', 2, 'pp'],
    ['Rates fell by 25 basis points.', 'percentagePoints', 25, 'bp'],
  ] as const)('%s', (text, type, value, unit) => {
    expect(onlyFigure(text)).toMatchObject({ type, value, unit });
  });

  test('"the 2% target" takes its base from "2% of GDP" before it', () => {
    const figures = figuresIn('Spending is 2% of GDP. Few meet the 2% target.');
    expect(figures.map(({ counted }) => counted)).toEqual(['GDP', 'GDP']);
  });

  test.each([
    ['About two-thirds of members agreed.', 2 / 3],
    ['One in five Ukrainians left.', 0.2],
    ['A quarter of the fleet was lost.', 0.25],
    ['Nine out of 10 voters agreed.', 0.9],
  ])('%s', (text, value) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'fraction', value });
  });
});

describe('counts', () => {
  test.each([
    ['Some 1,500 Russian soldiers took part.', 1500, 'soldiers'],
    ['A dozen drones crossed the border.', 12, 'drones'],
    ['They shot down 139 Shahed-type attack drones over Kyiv.', 139, 'drones'],
    ['A 24-member panel met.', 24, 'member'],
    ['The strike killed at least nine in Kharkiv.', 9, 'people'],
    ['Two hundred and five villages are cut off.', 205, 'villages'],
    ['Four of six missiles were hit.', 4, 'missiles'],
  ])('%s', (text, value, counted) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'count', value, counted });
  });

  test.each([
    ['Tens of thousands of people fled.', 10_000],
    ['Hundreds of troops arrived.', 100],
  ])('a vague plural says at least how many: %s', (text, min) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'count', value: null, min, approximate: true });
  });

  test('"another 172" counts what was counted before', () => {
    const figures = figuresIn('They downed 40 missiles and another 172 fell short.');
    expect(figures.map(({ counted }) => counted)).toEqual(['missiles', 'missiles']);
  });

  test('a count per day is a rate', () => {
    expect(onlyFigure('Losses average 1,000 soldiers per day.')).toMatchObject({
      type: 'rate',
      value: 1000,
      unit: '/day',
    });
  });
});

describe('hedges and bounds', () => {
  test.each([
    ['More than 300 homes burned.', 'More than', 300, 300, null, false],
    ['Up to 300 homes burned.', 'Up to', 300, null, 300, false],
    ['Nearly 300 homes burned.', 'Nearly', 300, null, null, true],
  ])('%s', (text, modifier, value, min, max, approximate) => {
    expect(onlyFigure(text)).toMatchObject({ modifier, value, min, max, approximate });
  });
});

describe('measures, durations, ages, multiples', () => {
  test.each([
    ['A 12-kilometer stretch was mined.', 'measure', '12-kilometer', 12, 'km'],
    ['It was minus 15 degrees Celsius.', 'measure', 'minus 15 degrees Celsius', -15, 'C'],
    ['The missile flies at 2,000 km/h.', 'rate', '2,000 km/h', 2000, 'km/h'],
    ['The 10-kiloton bomb fell.', 'measure', '10-kiloton', 10, 'kt'],
    ['A nearly nine-hour-long strike hit Kyiv.', 'duration', 'nine-hour', 9, 'hour'],
    ['He waited an hour and a half.', 'duration', 'an hour and a half', 90, 'minute'],
    ['It lasted 2 years and 3 months.', 'duration', '2 years and 3 months', 27, 'month'],
    ['The suspect is a 45-year-old man.', 'age', '45-year-old', 45, 'year'],
    ['Maria, 67, lost her home.', 'age', '67', 67, 'year'],
    ['Output doubled.', 'multiple', 'doubled', 2, null],
    ['It makes three times as much ammunition.', 'multiple', 'three times', 3, null],
    ['Russia holds a 3-to-1 advantage.', 'multiple', '3-to-1', 3, null],
  ] as const)('%s', (text, type, span, value, unit) => {
    expect(onlyFigure(text)).toMatchObject({ type, text: span, value, unit });
  });
});

describe('dates', () => {
  test.each([
    ['The war began on Feb. 24, 2022.', 'Feb. 24, 2022', '2022-02-24'],
    ['It is dated 24/02/2022.', '24/02/2022', '2022-02-24'],
    ['Delivery is due in mid-2024.', 'mid-2024', '2024'],
    ['Russia in the 1990s was weak.', '1990s', '199'],
    ['Spending in the second quarter of 2025 rose.', 'second quarter of 2025', '2025-Q2'],
    ['The target is set for 2035.', '2035', '2035'],
    ['They will meet on 12 July at 19:00.', '12 July at 19:00', '2025-07-12T19:00'],
    ['He spoke on Monday.', 'Monday', '2025-06-16'],
    ['He was wounded a week ago.', 'a week ago', '2025-06-13'],
    ['It grew last year.', 'last year', '2024'],
    ['They will vote on the last Sunday in May, 2026.', 'last Sunday in May, 2026', '2026-05-31'],
  ])('%s', (text, span, value) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'date', text: span, value });
  });

  test('a month without a year is the nearest past where the text looks back', () => {
    expect(onlyFigure('They were elected in November.')).toMatchObject({ value: '2024-11-01', max: '2024-11-30' });
  });

  test('of an ambiguous date both readings are given and the value is left open', () => {
    expect(onlyFigure('It is dated 03/04/2022.')).toMatchObject({ value: null, min: '2022-03-04', max: '2022-04-03' });
  });

  test.each([
    ['The summit is on June 24–25.', '2025-06-24', '2025-06-25'],
    ['Talks were held in May-June.', '2025-05-01', '2025-06-30'],
    ['He served from 1965 to 1970.', '1965-01-01', '1970-12-31'],
  ])('%s', (text, min, max) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'dateRange', min, max });
  });

  test('"in three months" is a duration, "at 2,000 km/h" no time', () => {
    expect(onlyFigure('It will end in three months.').type).toBe('duration');
    expect(figuresIn('It flew at 2,000 km/h.').map(({ type }) => type)).toEqual(['rate']);
  });

  test.each([
    ['Strikes began at 03:15 local time.', '03:15', '03:15'],
    ['The vote is at 6:45 p.m. GMT+2.', '6:45 p.m. GMT+2', '18:45'],
    ['It opens at 8 a.m.', '8 a.m.', '08:00'],
  ])('%s', (text, span, value) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'time', text: span, value });
  });
});

describe('what is no figure', () => {
  test.each([
    'It invoked Article 5 on F-16 and Shahed-136 deliveries at the G7.',
    'Call +380 44 255 7333 for details.',
    'The 47th Brigade and the 1st Corps met.',
    'Flight MH17, a Boeing 777, carried the H1N1 vaccine.',
    'World War II veterans use 5G and T-72B3 tanks.',
    'Nord Stream 2, Leopard 2 tanks and Channel One are names.',
    'No one knows which one of them it was; the next one will tell.',
    'See https://example.org/2024/05/31?page=12 and version 1.10.30.',
    'They won 3-1 and drew 0-0.',
    'The Group of Seven met in Room 404.',
    'Impossible: February 30, 2025.',
  ])('%s', (text) => {
    expect(figuresIn(text).map((figure) => figure.text)).toEqual([]);
  });
});

describe('other languages', () => {
  test('the decimal comma and grouping dot of the language', () => {
    expect(onlyFigure('Das kostet 1.234,5 €', 'de')).toMatchObject({ type: 'money', value: 1234.5 });
    expect(onlyFigure('Курс 41,25 грн', 'uk')).toMatchObject({ type: 'money', value: 41.25, currency: 'UAH' });
    expect(onlyFigure('Збитки склали 1,2 млрд грн', 'uk')).toMatchObject({
      type: 'money',
      value: 1.2e9,
      currency: 'UAH',
    });
    expect(onlyFigure('Es sind 12,5 Prozent', 'de')).toMatchObject({ type: 'percent', value: 12.5 });
  });
});

test('money, shares and tolls are marked by default; dates, ages and "two things" are not', () => {
  const marked = (text: string) => figuresIn(text).map(({ salient }) => salient);
  expect(marked('$5 million')).toEqual([true]);
  expect(marked('Two soldiers died')).toEqual([true]);
  expect(marked('Two things matter')).toEqual([false]);
  expect(marked('the first time')).toEqual([false]);
  expect(marked('on June 24')).toEqual([false]);
  expect(marked('Maria, 67, left')).toEqual([false]);
});

describe('one of a unit in two words', () => {
  test.each([
    ['Fire burned a square mile of forest.', 'square mile'],
    ['The ship drifted a nautical mile off the coast.', 'nautical mile'],
  ])('is a measure: %s', (text, span) => {
    expect(onlyFigure(text)).toMatchObject({ type: 'measure', text: span, value: 1 });
  });

  test.each(['Copper rose to $9,400 a metric ton.', 'They paid two million dollars a square mile.'])(
    'says what a price is for after one: %s',
    (text) => {
      expect(figuresIn(text).map(({ type }) => type)).toEqual(['money']);
    },
  );
});
