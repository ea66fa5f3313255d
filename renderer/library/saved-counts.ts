/** Views whose hits are counted beside a saved search; lines and pictures mean reading every text. */
const countedViews = ['articles', 'quotes', 'actors'] as const
export type CountedView = (typeof countedViews)[number]

/** The view to count a saved search in; null when counting it all the time would cost too much. */
export function countedView({ query, view }: Asked): CountedView | null {
  if (isScan(query)) return null
  return countedViews.find((one) => one === view) ?? null
}

/** Why there is no number beside a saved search. */
export function whyUncounted({ query }: Asked): string {
  return isScan(query)
    ? 'A regular expression is looked for in every text; open the search to count its hits.'
    : 'Its lines and pictures are read from the texts; open the search to count them.'
}

type Asked = { readonly query: string; readonly view: string }

function isScan(query: string): boolean {
  return /(?:^|[\s(:])\//.test(query)
}
