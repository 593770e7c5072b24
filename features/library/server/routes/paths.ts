export const libraryPath = '/communities/{community}/library'
export const resourcePath = `${libraryPath}/resources/{resourceId}` as const
