/** First names that are common in the Netherlands and are seldom anything else; a hint for the search for persons, no more. */
const names = `aad ab abdel ahmed ali alice amber anja anna anne annemarie annemiek annie ans anton antoinette antonia arend arie arjan astrid auke ayse barbara bart bas bernard
bert betty bianca bob bram brigitte carla carolien caroline cees chantal charlotte chris christiaan christina claudia corrie daan daniel daphne david debbie demi dennis diana dick dirk
ed edwin eline elisabeth ella ellen els elsbeth emma eric erik erwin esther eva evelien fatima femke frank frans fred frits gerard gerda gerrit gert gijs gerben gijsbert greet greetje
guus hanna hannah hannie hans harm harrie harry heleen helena hendrik henk henny herman hilde ibrahim ilse ine inge ingrid irene iris irma jaap jacob jacqueline jan jana janneke jannie jasper jeanette jelle
jennifer jeroen jesse jessica jim jo joan job johan johanna john jolanda joop joost jordy joris jos josephine joyce judith julia jurgen karel karin karen kees khadija kim klaas klara koen laura leen leendert lars
leo leonie lia lianne lieke lies liesbeth linda lisa lisette lodewijk loes lotte louis luuk maaike maarten machteld mandy manon marc marcel margreet margriet maria marianne marieke marijke marion marja marjan marleen marloes martijn martin martine mathijs
matthijs maurice melissa merel mia michael michel michelle miranda mirjam mohamed mohammed monique moniek mustafa nadia nancy natalie niek niels nienke nina noor olga omar patricia patrick paul paula peggy peter petra philip piet pieter pim
ramon raymond rené rene renske richard rick rik rob robert robin roel roelof romy ronald ruben rutger ruud sabine sandra sanne sara sarah saskia selma servaas silvia simone sjaak sjoerd sofie sonja sophie stefan stephanie steven suzanne sven sylvia tamara
tessa theo thijs thomas tim timo tineke tjeerd tom tonny trudy truus vera victor vincent wanda wendy wesley wilco willem willemijn wim wouter yasmin youssef yvonne yvette zeynep`;

export const firstNames: ReadonlySet<string> = new Set(
  names.split(/\s+/u).map((name) => name.normalize('NFD').replace(/\p{M}/gu, '')),
);
