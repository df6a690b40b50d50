import { foldText } from '#domain/text/fold.ts';

/** A sentence that says by its formula that something was decided, and where it begins in the text. */
export type DecidingSentence = { readonly text: string; readonly start: number };

/** `se acuerda`, `ficou decidido`, `il est décidé`, `it was agreed that`: how minutes without labels record. Folded. */
const formulas: readonly RegExp[] = [
  /(?<!\b(?:no|nunca|si|cuando) )\bse (?:acuerda|acordo|acordaron|acuerdan|decide|decidio|decidieron|aprueban?|aprobo|aprobaron|resuelve|resolvio|ratifica|ratifico)\b(?! si\b)/u,
  /(?<!\bno )\bse (?:ha|han|habia) (?:acordado|decidido|aprobado|resuelto)\b/u,
  /(?<!\bno )\b(?:quedan?|quedo|quedaron|fue|fueron|ha sido|han sido|es|son|resulta|resultan) (?:aprobad|acordad|decidid|elegid|ratificad)[oa]s?\b/u,
  /(?<!\b(?:no|nao|se|si) )\b(?:acuerdan|acordamos|decidimos|deciden|aprobamos|resolvemos|aprovamos)\b(?! si\b)/u,
  /\b(?:junta|asamblea|consejo|comite|comision|directorio|pleno|grupo|mesa|directiva)\b[^.;]{0,40}?(?<!\bno )\b(?:acuerda|acordo|decide|decidio|aprueba|aprobo|resuelve|resolvio)\b/u,
  /(?<!\bnao )\b(?:ficou|ficaram|fica|ficam|foi|foram) (?:decidid|acordad|definid|aprovad|deliberad|resolvid|eleit|estabelecid)[oa]s?\b/u,
  /\b(?:decidiu|deliberou|acordou|aprovou|resolveu)-se\b|(?<!\bnao )\bse (?:decidiu|deliberou|aprovou)\b/u,
  /\b(?:assembleia|conselho|comite|diretoria|grupo|plenario|comissao|mesa)\b[^.;]{0,40}?(?<!\bnao )\b(?:decidiu|decide|aprovou|aprova|deliberou|delibera|resolveu)\b/u,
  /\b(?:aprobad|aprovad|adoptad|acordad)[oa]s? (?:por (?:unanimidad|unanimidade|mayoria|maioria|consenso|aclamacion|aclamacao))\b/u,
  /\bil (?:est|a ete|fut) (?:decide|convenu|acte|resolu)\b/u,
  /(?<!\bpas )\b(?:est|sont|a ete|ont ete) (?:donc |ainsi )?(?:adopte|approuve|elu|vote|reelu)e?s?\b/u,
  /\badopte(?:e|s|es)? a (?:l'unanimite|la majorite)\b/u,
  /\b(?:le (?:ca|cd|conseil|comite|bureau|groupe)|l'assemblee(?: generale)?|l'ag|la commission|nous|on)\b[^.;]{0,30}?(?<!\bse )\b(?:decide(?:nt)?|decidons|adopte|adoptons|approuve|approuvons|a (?:decide|adopte|approuve|vote))\b(?! (?:pas|si)\b)/u,
  /(?<!\b(?:not|never|once|if|until|unless|having|yet|be|when|whether|already) )\b(?:agreed|decided|resolved)(?: unanimously| by consensus)? (?:that|to|not to|upon)\b(?! disagree)/u,
  /\b(?:motion|proposal|report|minutes|resolution|amendment)\b[^.;]{0,40}?\b(?:is|was|were|are|has been|have been)? ?(?:unanimously )?(?:carried|passed|adopted|approved|ratified|accepted)\b/u,
  /\b(?:approved|adopted|carried|accepted) (?:unanimously|by (?:consensus|acclamation|a vote|majority))\b/u,
  /(?<!\b(?:no|if|until|without) )\b(?:we|there|group|committee|board|wg) (?:had|have|has|was|is|reached)(?: a| rough| clear| general| full)* consensus\b[^.;?]{0,30}?\b(?:to|that|on|for)\b/u,
];

/** The sentences of a paragraph that decide something. Questions never do. */
export function decidingSentences(text: string): DecidingSentence[] {
  const found: DecidingSentence[] = [];
  for (const { 0: sentence, index } of text
    .slice(0, 20_000)
    .matchAll(/[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]*)*(?:[.!?…]+|$)/gu)) {
    const shown = sentence.trim();
    if (shown.length > 2_000 || /\?["»)]*$/u.test(shown)) continue;
    const folded = foldText(shown);
    if (formulas.some((formula) => formula.test(folded)))
      found.push({ text: shown, start: index + sentence.indexOf(shown) });
  }
  return found;
}
