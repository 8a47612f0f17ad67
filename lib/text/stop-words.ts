/** Function words of English, folded. They carry no news and would only fill fingerprints; everything rarer is left to
 * document frequencies. Our own list: closed word classes, plus the verbs of attribution of news prose. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such same other another each every either neither both all any some no none many much ' +
    'more most few less least several own ' +
    'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its ' +
    'itself they them their theirs themselves one ones who whom whose which what whoever whatever anyone everyone someone ' +
    'nobody anything everything something nothing ' +
    'and or but nor so yet if unless because although though while whereas than as whether until since when where why how ' +
    'of in on at by for from with without within into onto upon about above below under over between among through during ' +
    'before after against across along around behind beside besides beyond despite down up off out near toward towards per via amid ' +
    'be am is are was were been being do does did doing done have has had having can could may might must shall should will ' +
    'would ought cannot ' +
    'there here then now also just only even still too very quite rather again ever never once already always often almost ' +
    'however therefore thus hence meanwhile moreover ' +
    'say says said saying tell tells told get gets got make makes made go goes went come comes came take takes took'
  ).split(' '),
);
