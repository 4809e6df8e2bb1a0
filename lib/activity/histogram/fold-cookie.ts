/** The cookie that says whether the reader has folded the histogram away: `folded`, or absent. */
export const HISTOGRAM_COOKIE = 'histogram';
