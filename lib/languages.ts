/** Whether names are found in texts of a language (BCP 47): in English only. Most pages that name no language are English. */
export function namesAreRead(language: string | null): boolean {
  return language === null || language.toLowerCase().startsWith('en');
}
