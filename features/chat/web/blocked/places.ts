export const blockedPath = '/settings/blocked'
