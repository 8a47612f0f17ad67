/**
 * Words that make the number after them a name: "Article 5", "Flight 17", "phase 2", "room 404". From legal and
 * editorial usage (AP style book, "numerals") and the designations of arms and vehicles.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Before a number, whatever the case. */
/** Before a number, whatever the case and whatever follows: "Article 5", "phase 2 trials", "Leopard 2 tanks". */
export const designators = words(
  `article articles section sections chapter chapters paragraph paragraphs clause clauses resolution protocol annex appendix amendment title directive regulation
  decree room suite apt flat flight boeing airbus channel route highway interstate motorway freeway ave page pages pp version phase tier stage grade no nos nr nrs number numbers
  figure table volume vol episode season iphone ipad galaxy windows formula apollo soyuz block reactor ward terminal runway category cat id code pin ext psalm verse footnote
  leopard gepard abrams javelin patriot javelins euro expo proposition resolution unsc unscr typhoon hurricane covid http ipv usb android ps playstation xbox nokia pixel schedule
  order zip box po abc rat bravo delta alpha charlie echo station series model type size form level step plan choice cup
  статья стаття`,
);

/** Words that designate when capitalized in running text, or when nothing is counted after: "Line 3", "Day 2"; not "housing 300 people". */
export const weakDesignators = words(
  `day week round game set match count counts item point points part line unit building house project measure question class group area rank track lap quarter act law bill rule
  street avenue tower gate platform dock pier camp sector zone district precinct division brigade regiment battalion corps squadron league radio studio seat seed lane lot scene
  exercise lesson verse note option agenda vision horizon stream mark catalog gospel section opus bus tram train apartment hall block floor gate pole row catch top big hit party table`,
);

/** Units of armed forces and the like: "47th brigade" is a name in any case. */
export const ordinalNames = words(
  `brigade brigades regiment regiments battalion battalions division divisions corps army armies fleet fleets squadron squadrons wing company platoon battery legion
  parallel floor avenue street st ave precinct district century amendment congress parliament infantry armored armoured mechanized mechanised airborne assault separate tank
  artillery marine naval mountain motorized motorised guards rifle jaeger brigade's`,
);
