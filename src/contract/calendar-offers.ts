/** How far a calendar reaches, in months. */
export const CALENDAR_MONTHS = [3, 6, 12, 24] as const;
/** What a title gives away on a locked screen: nothing, the name, or the name and the amount. */
export const CALENDAR_TITLES = ['plain', 'named', 'amounts'] as const;
/** `dues`: what falls due; `planned`: arrears cleared and extra payments by the plan; `zhima`: the 7th of each month. */
export const CALENDAR_CONTENTS = ['dues', 'planned', 'zhima'] as const;
