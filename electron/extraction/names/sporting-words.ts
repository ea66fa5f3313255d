import { words } from '../languages/language.ts'

/** Words that many together make an article one on sport. */
export const sportingWords = words(`
  innings wicket wickets scored scorer scorers goal goals striker midfielder defender goalkeeper keeper quarterback touchdown touchdowns inning homer homered pitcher batsman batting bowler bowled overs coach
  league championship championships season playoff playoffs semifinal semi-final quarterfinal quarter-final halftime half-time match matches seeded tiebreak qualifier qualifiers standings soccer cricket baseball
  basketball football hockey tennis golf rugby game games spiel trainer tor tore mannschaft liga saison spieltag cup cups tournament tournaments champions finals winger midfield halfback fullback fly-half scrum-half prop
  referee umpire fixture fixtures squad skipper captain stadium semifinals quarterfinals medal medals athletics cycling volleyball handball boxing swimming lap laps relay homers hitter rebounds`)
