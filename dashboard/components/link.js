/** Where figures and strikes lead to. */

/** Page that shows claims in their paragraphs; `claims` are ids joined by commas. */
export const evidence = (claims) => `/evidence/?claim=${claims}`;

/** Page of one strike. */
export const strike = (id) => `/strike/?id=${encodeURIComponent(id)}`;

/** A parameter of the address, once there is a browser; quotes are doubled, for SQL. */
export const parameter = (browser, url, name) =>
	browser ? (url.searchParams.get(name) ?? '').replaceAll("'", "''") : '';

/** Ids of a parameter as a list for SQL; none while a page is built. */
export const listed = (ids = '') =>
	ids
		.split(',')
		.map((id) => `'${id.replace(/[^\w-]/g, '')}'`)
		.join(', ');

/** "1 strike", "2 strikes", "2 families". */
export const counted = (number, noun, many = `${noun}s`) =>
	`${Number(number).toLocaleString('en')} ${Number(number) === 1 ? noun : many}`;
