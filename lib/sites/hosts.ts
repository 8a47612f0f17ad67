/** Where a site's newsroom writes about most. */
export type Region =
  | 'Ukraine'
  | 'Central and Eastern Europe'
  | 'Western Europe'
  | 'United Kingdom and Ireland'
  | 'North America'
  | 'Middle East'
  | 'Africa'
  | 'Asia'
  | 'Oceania'
  | 'World';

export interface NewsSite {
  /** Its subdomains belong to it. Only as much of a domain as is news in English: `news.sky.com`, not all of `sky.com`. */
  readonly host: string;
  /** The publisher, as it calls itself. */
  readonly name: string;
  readonly region: Region;
}

/** English-language news sites the extension reads without being asked, by host. To add one, add its line in its place. */
export const hosts: readonly NewsSite[] = [
  { host: 'abc.net.au', name: 'ABC News (Australia)', region: 'Oceania' },
  { host: 'abcnews.go.com', name: 'ABC News', region: 'North America' },
  { host: 'aljazeera.com', name: 'Al Jazeera', region: 'Middle East' },
  { host: 'allafrica.com', name: 'allAfrica', region: 'Africa' },
  { host: 'apnews.com', name: 'Associated Press', region: 'World' },
  { host: 'arabnews.com', name: 'Arab News', region: 'Middle East' },
  { host: 'asia.nikkei.com', name: 'Nikkei Asia', region: 'Asia' },
  { host: 'axios.com', name: 'Axios', region: 'North America' },
  { host: 'balkaninsight.com', name: 'Balkan Insight', region: 'Central and Eastern Europe' },
  { host: 'bbc.co.uk', name: 'BBC News', region: 'United Kingdom and Ireland' },
  { host: 'bbc.com', name: 'BBC News', region: 'World' },
  { host: 'bellingcat.com', name: 'Bellingcat', region: 'World' },
  { host: 'bloomberg.com', name: 'Bloomberg', region: 'World' },
  { host: 'breakingdefense.com', name: 'Breaking Defense', region: 'North America' },
  { host: 'brusselstimes.com', name: 'The Brussels Times', region: 'Western Europe' },
  { host: 'cbc.ca', name: 'CBC News', region: 'North America' },
  { host: 'cbsnews.com', name: 'CBS News', region: 'North America' },
  { host: 'channelnewsasia.com', name: 'CNA', region: 'Asia' },
  { host: 'civil.ge', name: 'Civil Georgia', region: 'Central and Eastern Europe' },
  { host: 'cnbc.com', name: 'CNBC', region: 'North America' },
  { host: 'cnn.com', name: 'CNN', region: 'North America' },
  { host: 'csmonitor.com', name: 'The Christian Science Monitor', region: 'North America' },
  { host: 'dailymaverick.co.za', name: 'Daily Maverick', region: 'Africa' },
  { host: 'dawn.com', name: 'Dawn', region: 'Asia' },
  { host: 'defensenews.com', name: 'Defense News', region: 'North America' },
  { host: 'dw.com', name: 'Deutsche Welle', region: 'Western Europe' },
  { host: 'economist.com', name: 'The Economist', region: 'World' },
  { host: 'emerging-europe.com', name: 'Emerging Europe', region: 'Central and Eastern Europe' },
  { host: 'en.interfax.com.ua', name: 'Interfax-Ukraine', region: 'Ukraine' },
  { host: 'eng.lsm.lv', name: 'LSM', region: 'Central and Eastern Europe' },
  { host: 'english.nv.ua', name: 'NV', region: 'Ukraine' },
  { host: 'euobserver.com', name: 'EUobserver', region: 'Western Europe' },
  { host: 'euractiv.com', name: 'Euractiv', region: 'Western Europe' },
  { host: 'eurointegration.com.ua', name: 'European Pravda', region: 'Ukraine' },
  { host: 'euromaidanpress.com', name: 'Euromaidan Press', region: 'Ukraine' },
  { host: 'euronews.com', name: 'Euronews', region: 'Western Europe' },
  { host: 'foreignpolicy.com', name: 'Foreign Policy', region: 'World' },
  { host: 'foxnews.com', name: 'Fox News', region: 'North America' },
  { host: 'france24.com', name: 'France 24', region: 'Western Europe' },
  { host: 'ft.com', name: 'Financial Times', region: 'World' },
  { host: 'globalnews.ca', name: 'Global News', region: 'North America' },
  { host: 'haaretz.com', name: 'Haaretz', region: 'Middle East' },
  { host: 'hongkongfp.com', name: 'Hong Kong Free Press', region: 'Asia' },
  { host: 'independent.co.uk', name: 'The Independent', region: 'United Kingdom and Ireland' },
  { host: 'intellinews.com', name: 'bne IntelliNews', region: 'Central and Eastern Europe' },
  { host: 'irishtimes.com', name: 'The Irish Times', region: 'United Kingdom and Ireland' },
  { host: 'japantimes.co.jp', name: 'The Japan Times', region: 'Asia' },
  { host: 'kyivindependent.com', name: 'The Kyiv Independent', region: 'Ukraine' },
  { host: 'kyivpost.com', name: 'Kyiv Post', region: 'Ukraine' },
  { host: 'lrt.lt', name: 'LRT', region: 'Central and Eastern Europe' },
  { host: 'meduza.io', name: 'Meduza', region: 'Central and Eastern Europe' },
  { host: 'mg.co.za', name: 'Mail & Guardian', region: 'Africa' },
  { host: 'middleeasteye.net', name: 'Middle East Eye', region: 'Middle East' },
  { host: 'nation.africa', name: 'Nation', region: 'Africa' },
  { host: 'nbcnews.com', name: 'NBC News', region: 'North America' },
  { host: 'neweasterneurope.eu', name: 'New Eastern Europe', region: 'Central and Eastern Europe' },
  { host: 'news.err.ee', name: 'ERR News', region: 'Central and Eastern Europe' },
  { host: 'news.sky.com', name: 'Sky News', region: 'United Kingdom and Ireland' },
  { host: 'newsweek.com', name: 'Newsweek', region: 'North America' },
  { host: 'notesfrompoland.com', name: 'Notes from Poland', region: 'Central and Eastern Europe' },
  { host: 'npr.org', name: 'NPR', region: 'North America' },
  { host: 'nytimes.com', name: 'The New York Times', region: 'North America' },
  { host: 'nzherald.co.nz', name: 'The New Zealand Herald', region: 'Oceania' },
  { host: 'oc-media.org', name: 'OC Media', region: 'Central and Eastern Europe' },
  { host: 'pbs.org', name: 'PBS News', region: 'North America' },
  { host: 'politico.com', name: 'Politico', region: 'North America' },
  { host: 'politico.eu', name: 'Politico Europe', region: 'Western Europe' },
  { host: 'pravda.com.ua', name: 'Ukrainska Pravda', region: 'Ukraine' },
  { host: 'propublica.org', name: 'ProPublica', region: 'North America' },
  { host: 'reuters.com', name: 'Reuters', region: 'World' },
  { host: 'rferl.org', name: 'Radio Free Europe/Radio Liberty', region: 'Central and Eastern Europe' },
  { host: 'rnz.co.nz', name: 'RNZ', region: 'Oceania' },
  { host: 'rte.ie', name: 'RTÉ', region: 'United Kingdom and Ireland' },
  { host: 'scmp.com', name: 'South China Morning Post', region: 'Asia' },
  { host: 'semafor.com', name: 'Semafor', region: 'World' },
  { host: 'smh.com.au', name: 'The Sydney Morning Herald', region: 'Oceania' },
  { host: 'spiegel.de', name: 'Der Spiegel', region: 'Western Europe' },
  { host: 'straitstimes.com', name: 'The Straits Times', region: 'Asia' },
  { host: 'suspilne.media', name: 'Suspilne', region: 'Ukraine' },
  { host: 'swissinfo.ch', name: 'Swissinfo', region: 'Western Europe' },
  { host: 'telegraph.co.uk', name: 'The Telegraph', region: 'United Kingdom and Ireland' },
  { host: 'theatlantic.com', name: 'The Atlantic', region: 'North America' },
  { host: 'theconversation.com', name: 'The Conversation', region: 'World' },
  { host: 'theguardian.com', name: 'The Guardian', region: 'United Kingdom and Ireland' },
  { host: 'thehindu.com', name: 'The Hindu', region: 'Asia' },
  { host: 'theins.ru', name: 'The Insider', region: 'Central and Eastern Europe' },
  { host: 'themoscowtimes.com', name: 'The Moscow Times', region: 'Central and Eastern Europe' },
  { host: 'thetimes.com', name: 'The Times', region: 'United Kingdom and Ireland' },
  { host: 'time.com', name: 'TIME', region: 'North America' },
  { host: 'timesofisrael.com', name: 'The Times of Israel', region: 'Middle East' },
  { host: 'tvpworld.com', name: 'TVP World', region: 'Central and Eastern Europe' },
  { host: 'twz.com', name: 'The War Zone', region: 'North America' },
  { host: 'ukrinform.net', name: 'Ukrinform', region: 'Ukraine' },
  { host: 'understandingwar.org', name: 'Institute for the Study of War', region: 'World' },
  { host: 'unian.net', name: 'UNIAN', region: 'Ukraine' },
  { host: 'united24media.com', name: 'UNITED24 Media', region: 'Ukraine' },
  { host: 'usatoday.com', name: 'USA Today', region: 'North America' },
  { host: 'voanews.com', name: 'Voice of America', region: 'World' },
  { host: 'washingtonpost.com', name: 'The Washington Post', region: 'North America' },
  { host: 'wsj.com', name: 'The Wall Street Journal', region: 'North America' },
];
