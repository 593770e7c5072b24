/** Where the contents of files are kept, apart from pictures of people and emoji. */
export const area = 'files'
