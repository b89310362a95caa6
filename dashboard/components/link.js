/** Where figures and strikes lead to. */

/** Page that shows claims in their paragraphs; `claims` are ids joined by commas. */
export const evidence = (claims) => `/evidence/?claim=${claims}`;

/** Page of one strike. */
export const strike = (id) => `/strike/?id=${encodeURIComponent(id)}`;

/** A parameter of the address, once there is a browser: ids, which hold letters, digits and dashes. */
export const parameter = (browser, url, name) =>
	browser ? (url.searchParams.get(name) ?? '').replace(/[^\w,-]/g, '') : '';

/** Ids joined by commas as a list for SQL. */
export const listed = (ids) =>
	ids
		.split(',')
		.map((id) => `'${id}'`)
		.join(', ');

/** "1 strike", "2 strikes", "2 families". */
export const counted = (number, noun, many = `${noun}s`) =>
	`${Number(number).toLocaleString('en')} ${Number(number) === 1 ? noun : many}`;
