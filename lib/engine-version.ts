/** Raised whenever the same text would be analysed or fingerprinted differently, so that kept results are made anew. */
export const ENGINE_VERSION = 2;
