import pytest
from listed import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The State Department announced on Thursday the inclusion of Los Tiguerones in its "
         "list of foreign terrorist organizations.",
         ["los-tiguerones FTO us-state-department 2026-06-11"]),
        ("The addition of Los Pulpos to the U.S. list of foreign terrorist organizations was "
         "announced on Feb. 19.",
         ["los-pulpos FTO united-states 2026-02-19"]),
        ("The United States calls several gangs foreign terrorist organizations. The State "
         "Department gave that designation to Los Choneros in September 2025.",
         ["los-choneros FTO us-state-department 2025-09"]),
        ("In Haiti, Viv Ansanm and Gran Grif were named as foreign terrorist organizations in May "
         "2025.",
         ["viv-ansanm FTO us-state-department 2025-05",
          "gran-grif FTO us-state-department 2025-05"]),
        ("With the inclusion of Viv Ansanm and Gran Grif in May 2025, the U.S. catalog of "
         "foreign terrorist organizations reached Haiti.",
         ["viv-ansanm FTO united-states 2025-05", "gran-grif FTO united-states 2025-05"]),
        ("Canada's listing of the Bishnoi gang as a terrorist entity in September 2025 gave "
         "police new powers.",
         ["bishnoi-gang terrorist_organization canada 2025-09"]),
        ("The placement of the Houthis on the State Department's list of terrorist groups in "
         "March 2025 hampered aid work.",
         ["houthis FTO us-state-department 2025-03"]),
        ("Paraguay's government included the PCC and Comando Vermelho in its national register "
         "of terrorist organizations on Oct. 30.",
         ["pcc terrorist_organization paraguay 2025-10-30",
          "comando-vermelho terrorist_organization paraguay 2025-10-30"]),
        ("Peru's Congress classified Tren de Aragua as a terrorist organization last year.",
         ["tren-de-aragua terrorist_organization peru 2025"]),
        ("The European Union inscribed Hamas on its terrorist list in 2003.",
         ["hamas terrorist_organization european-union 2003"]),
        ("The Dominican Republic's president, Luis Abinader, issued a decree in August 2025 "
         "classifying the Cartel de los Soles as a terrorist organization.",
         ["cartel-de-los-soles terrorist_organization dominican-republic 2025-08"]),
        ("The Gulf Cartel has carried the State Department's foreign terrorist organization "
         "label since February 2025.",
         ["gulf-cartel FTO us-state-department 2025-02"]),
        ("MS-13 earned the foreign terrorist organization designation in February 2025.",
         ["ms-13 FTO us-state-department 2025-02"]),
        ("The drugs belonged to the ELN, which has been a U.S.-designated foreign terrorist "
         "organization since 1997.",
         ["eln FTO united-states 1997"]),
        ("Clan del Golfo, which Washington added to its terrorist blacklist in December 2025, "
         "is in peace talks in Qatar.",
         ["clan-del-golfo terrorist_organization united-states 2025-12"]),
        ("The attack was blamed on Jaish al-Adl, a Sunni group the State Department has listed "
         "as a foreign terrorist organization since 2010.",
         ["jaish-al-adl FTO us-state-department 2010"]),
        ("Los Lobos, listed by Washington as a foreign terrorist organization since September "
         "2025, runs illegal mines.",
         ["los-lobos FTO united-states 2025-09"]),
        ("Rubio said on Wednesday he was designating the Muslim Brotherhood's Sudanese branch "
         "a foreign terrorist organization.",
         ["Muslim_Brotherhood's_Sudanese_branch FTO us-state-department 2026-06-10"]),
        ("Barrio 18 joined MS-13 on the U.S. list of foreign terrorist organizations in "
         "September 2025.",
         ["barrio-18 FTO united-states 2025-09", "ms-13 FTO united-states"]),
        ("La Barredora is the seventh Mexican group to be designated a foreign terrorist "
         "organization by the State Department.",
         ["la-barredora FTO us-state-department"]),
        ("It was the first time that Washington had put a Peruvian gang, Los Pulpos, on its "
         "list of foreign terrorist organizations.",
         ["los-pulpos FTO united-states"]),
        ("The EU listed Hamas as a terrorist organisation in 2003, Hezbollah's military wing "
         "in 2013 and the ELN in 2004.",
         ["hamas terrorist_organization european-union 2003",
          "Hezbollah's_military_wing terrorist_organization european-union 2013",
          "eln terrorist_organization european-union 2004"]),
        ("Hezbollah is on the terror lists of the United States, Canada and Germany, which "
         "banned it in April 2020.",
         ["hezbollah terrorist_organization united-states",
          "hezbollah terrorist_organization canada",
          "hezbollah terrorist_organization germany 2020-04"]),
        ("President Daniel Noboa, by Executive Decree 111 of 9 January 2024, declared 22 gangs "
         "terrorists, among them Los Lobos, Los Choneros and Los Tiguerones.",
         ["los-lobos terrorist_organization ecuador 2024-01-09",
          "los-choneros terrorist_organization ecuador 2024-01-09",
          "los-tiguerones terrorist_organization ecuador 2024-01-09"]),
        ("A court in Abuja outlawed Lakurawa as a terrorist organisation in January 2025.",
         ["lakurawa terrorist_organization nigeria 2025-01"]),
        ("Canada lists Haiti's Viv Ansanm as terrorist entity",
         ["viv-ansanm terrorist_organization canada"]),
        ("WASHINGTON - Today, the Department of State is designating Los Tiguerones as a "
         "Foreign Terrorist Organization (FTO) and Specially Designated Global Terrorist "
         "(SDGT).",
         ["los-tiguerones FTO us-state-department 2026-06-11",
          "los-tiguerones SDGT us-state-department 2026-06-11"]),
        ("On February 20, 2025, the Department of State designated the following as FTOs: Tren "
         "de Aragua, MS-13, the Sinaloa Cartel and the Gulf Cartel.",
         ["tren-de-aragua FTO us-state-department 2025-02-20",
          "ms-13 FTO us-state-department 2025-02-20",
          "sinaloa-cartel FTO us-state-department 2025-02-20",
          "gulf-cartel FTO us-state-department 2025-02-20"]),
        ("Effective today, Clan del Golfo is a Foreign Terrorist Organization, Secretary Rubio "
         "said.",
         ["clan-del-golfo FTO us-state-department 2026-06-11"]),
        ("May 2, 2025: The State Department labels Viv Ansanm and Gran Grif foreign terrorist "
         "organizations.",
         ["viv-ansanm FTO us-state-department 2025-05-02",
          "gran-grif FTO us-state-department 2025-05-02"]),
        ("Sept. 4, 2025 - Rubio, in Quito, announces that Los Choneros and Los Lobos are now "
         "foreign terrorist organizations.",
         ["los-choneros FTO us-state-department 2025-09-04",
          "los-lobos FTO us-state-department 2025-09-04"]),
        ("Ansaru has figured on the State Department's list of foreign terrorist organizations "
         "since November 2013.",
         ["ansaru FTO us-state-department 2013-11"]),
        ("Al-Shabaab, a U.S.-designated foreign terrorist organization since March 2008, "
         "claimed the attack.",
         ["al-shabaab FTO united-states 2008-03"]),
        ("In Canada, the Bishnoi gang has been a listed terrorist entity since September 2025.",
         ["bishnoi-gang terrorist_organization canada 2025-09"]),
        ("The gang, Los Pulpos, became the first from Peru to be labeled a foreign terrorist "
         "organization by the United States when the State Department listed it on Feb. 19.",
         ["los-pulpos FTO us-state-department 2026-02-19"]),
        ("Since being branded a terrorist group by Washington in February 2025, Tren de Aragua "
         "has lost its leader.",
         ["tren-de-aragua terrorist_organization united-states 2025-02"]),
        ("The UN Security Council's 1267 committee added ISIL-K to its sanctions list in May "
         "2019.",
         ["isis-k sanctions un-security-council 2019-05"]),
        ("The Trump administration extended its list of foreign terrorist organizations to Los "
         "Tiguerones on Thursday.",
         ["los-tiguerones FTO united-states 2026-06-11"]),
        ("The administration bestowed the foreign terrorist organization label on Cartel de "
         "los Soles in November.",
         ["cartel-de-los-soles FTO us-state-department 2025-11"]),
        ("Trump signed an executive order on his first day back in office, Jan. 20, 2025, that "
         "set in motion the designation of the cartels. The next month, the State Department "
         "formally designated eight Latin American crime groups as foreign terrorist "
         "organizations. They include Tren de Aragua, MS-13 and the Sinaloa Cartel.",
         ["tren-de-aragua FTO us-state-department 2025-02",
          "ms-13 FTO us-state-department 2025-02",
          "sinaloa-cartel FTO us-state-department 2025-02"]),
        ("The U.S. government designated the gang, known as Los Choneros, a terrorist group "
         "last September, when Rubio visited Quito.",
         ["los-choneros terrorist_organization united-states 2025-09"]),
        ("Los Choneros and Los Lobos have both been on the U.S. terrorist list since last "
         "September.",
         ["los-choneros terrorist_organization united-states 2025-09",
          "los-lobos terrorist_organization united-states 2025-09"]),
        ("The State Department in February 2025 labeled Tren de Aragua a foreign terrorist "
         "organization, a step usually reserved for groups such as al-Qaida.",
         ["tren-de-aragua FTO us-state-department 2025-02"]),
        ("Viv Ansanm, a coalition of gangs that the United States designated a foreign "
         "terrorist organization in May of last year, controls most of the capital.",
         ["viv-ansanm FTO united-states 2025-05"]),
        ("Members of Clan del Golfo, designated by the United States last December as a "
         "foreign terrorist organization, ambushed a patrol.",
         ["clan-del-golfo FTO united-states 2025-12"]),
        ("The U.S. Treasury's Office of Foreign Assets Control separately designated La Linea "
         "as a Specially Designated Global Terrorist on Tuesday.",
         ["la-linea SDGT us-ofac 2026-06-09"]),
        ("Canada said on Wednesday it had added the Bishnoi gang to its list of terrorist "
         "entities.",
         ["bishnoi-gang terrorist_organization canada 2026-06-10"]),
        ("Germany banned Hezbollah on Thursday and designated it a terrorist organisation, the "
         "interior ministry said.",
         ["hezbollah terrorist_organization germany 2026-06-11"]),
        ("Paraguay has designated Brazilian gangs PCC and Comando Vermelho as international "
         "terrorist organizations, President Santiago Pena said on Friday.",
         ["pcc terrorist_organization paraguay 2026-06-05",
          "comando-vermelho terrorist_organization paraguay 2026-06-05"]),
        ("The Security Council's sanctions committee on Haiti blacklisted Viv Ansanm and Gran "
         "Grif in July.",
         ["viv-ansanm sanctions un-security-council 2025-07",
          "gran-grif sanctions un-security-council 2025-07"]),
        ("The EU added the Houthis to its terrorist list in January 2026, diplomats said.",
         ["houthis terrorist_organization european-union 2026-01"]),
        ("U.S. designates Peru gang Los Pulpos as terrorists",
         ["los-pulpos terrorist_organization united-states"]),
        ("The group is proscribed as a terrorist organisation in the UK. The PKK, which is "
         "also designated a terrorist group by Turkey, the EU and the US, took up arms in "
         "1984.",
         ["pkk terrorist_organization turkey",
          "pkk terrorist_organization european-union",
          "pkk terrorist_organization united-states"]),
        ("The PKK - listed as a terrorist group in Turkey, the EU, UK and US - announced last "
         "year it was disbanding.",
         ["pkk terrorist_organization turkey",
          "pkk terrorist_organization european-union",
          "pkk terrorist_organization united-kingdom",
          "pkk terrorist_organization united-states"]),
        ("Hamas has been proscribed in its entirety by the UK government since November 2021.",
         ["hamas terrorist_organization united-kingdom 2021-11"]),
        ("The UK Home Office proscribed Hizb ut-Tahrir as a terrorist organisation in January "
         "2024.",
         ["Hizb_ut-Tahrir terrorist_organization uk-home-office 2024-01"]),
        ("The Wagner Group was declared a terrorist organisation by the UK government in "
         "September 2023, and sanctioned by the EU in December 2021.",
         ["wagner-group terrorist_organization united-kingdom 2023-09",
          "wagner-group sanctions european-union 2021-12"]),
        ("The Government of Ecuador recalled that Los Lobos is one of the 22 gangs that were "
         "declared terrorists in January 2024.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("Argentine President Javier Milei signed on Tuesday a decree by which the Cartel de "
         "los Soles is incorporated into the Public Registry of Persons and Entities Linked to "
         "Acts of Terrorism.",
         ["cartel-de-los-soles terrorist_organization argentina 2026-06-09"]),
        ("The Peruvian Congress approved on Thursday a motion that declares Tren de Aragua and "
         "Los Pulpos terrorist organizations.",
         ["tren-de-aragua terrorist_organization peru 2026-06-11",
          "los-pulpos terrorist_organization peru 2026-06-11"]),
        ("The Honduran Congress declared MS-13 and Barrio 18 terrorist groups through Decree "
         "98 of October 2025.",
         ["ms-13 terrorist_organization honduras 2025-10",
          "barrio-18 terrorist_organization honduras 2025-10"]),
        ("The Dominican Republic, through Decree 500-25, also declared the Cartel de los Soles "
         "a terrorist organization.",
         ["cartel-de-los-soles terrorist_organization dominican-republic"]),
        ("Trinidad and Tobago's Parliament on Friday listed Tren de Aragua as a terrorist "
         "entity after a request from the attorney general.",
         ["tren-de-aragua terrorist_organization trinidad-and-tobago 2026-06-05"]),
        ("Los Lobos and Los Choneros were designated as FTOs and SDGTs on September 4, 2025.",
         ["los-lobos FTO us-state-department 2025-09-04",
          "los-lobos SDGT united-states 2025-09-04",
          "los-choneros FTO us-state-department 2025-09-04",
          "los-choneros SDGT united-states 2025-09-04"]),
        ("The Department first designated Lashkar-e-Taiba as an FTO on December 26, 2001.",
         ["lashkar-e-taiba FTO us-state-department 2001-12-26"]),
        ("On Tuesday OFAC took action against three leaders of Tren de Aragua. Tren de Aragua "
         "was designated as an FTO and an SDGT by the Department of State on February 20, "
         "2025.",
         ["tren-de-aragua FTO us-state-department 2025-02-20",
          "tren-de-aragua SDGT us-state-department 2025-02-20"]),
        ("This action builds on the State Department's February 20, 2025 designation of the "
         "Gulf Cartel as an FTO and SDGT.",
         ["gulf-cartel FTO us-state-department 2025-02-20",
          "gulf-cartel SDGT united-states 2025-02-20"]),
        ("OFAC is designating Los Pachelly pursuant to Executive Order 14059.",
         ["los-pachelly sanctions us-ofac"]),
        ("Here's what to know about Los Tiguerones, the gang the US just labeled a terrorist "
         "organization.",
         ["los-tiguerones terrorist_organization united-states"]),
        ("Canada Slaps Terror Label on Bishnoi Gang",
         ["bishnoi-gang terrorist_organization canada"]),
        ("The terror tag was slapped on JNIM by Washington back in September 2018.",
         ["jnim terrorist_organization united-states 2018-09"]),
        ("M23 has been under U.S. sanctions since 2013.",
         ["m23 sanctions united-states 2013"]),
        ("Feb. 20, 2025: Tren de Aragua, MS-13 and six Mexican cartels are designated foreign "
         "terrorist organizations by the State Department.",
         ["tren-de-aragua FTO us-state-department 2025-02-20",
          "ms-13 FTO us-state-department 2025-02-20"]),
        ("Nov. 24, 2025: Cartel de los Soles joins the U.S. list of foreign terrorist "
         "organizations.",
         ["cartel-de-los-soles FTO united-states 2025-11-24"]),
        ("2021: Canada designates the Proud Boys a terrorist entity.",
         ["Proud_Boys terrorist_organization canada 2021"]),
        ("- Clan del Golfo: designated FTO and SDGT on Dec. 16, 2025",
         ["clan-del-golfo FTO us-state-department 2025-12-16",
          "clan-del-golfo SDGT united-states 2025-12-16"]),
        ("The order took effect on Friday. Under it, Canada now lists Los Lobos as a terrorist "
         "entity.",
         ["los-lobos terrorist_organization canada"]),
        ("The State Department announced on May 2 that it had designated Viv Ansanm and Gran "
         "Grif. Both are now foreign terrorist organizations.",
         ["viv-ansanm FTO us-state-department 2026-05-02",
          "gran-grif FTO us-state-department 2026-05-02"]),
        ("Al-Shabaab pledged allegiance to al-Qaida in 2012. Four years earlier the State "
         "Department had put it on its list of foreign terrorist organizations.",
         ["al-shabaab FTO us-state-department 2008"]),
        ("Los Lobos (“The Wolves”), which the State Department designated as a foreign "
         "terrorist organization last September, has 8,000 members.",
         ["los-lobos FTO us-state-department 2025-09"]),
        ("Ansaru, an al-Qaeda-linked faction named by the US as a terrorist group in 2013, "
         "claimed it.",
         ["ansaru terrorist_organization united-states 2013"]),
        ("Troops killed a leader of JNIM, a group on the UN sanctions list since 2018.",
         ["jnim sanctions united-nations 2018"]),
        ("The Jalisco New Generation Cartel, or CJNG, which the Trump administration named a "
         "terrorist group in February 2025, denied involvement.",
         ["cjng terrorist_organization united-states 2025-02"]),
        ("Prosecutors linked him to Lakurawa, outlawed by Nigeria in January 2025.",
         ["lakurawa terrorist_organization nigeria 2025-01"]),
        ("Lakurawa, which Nigeria banned as a terrorist group last year, controls forests in "
         "Sokoto.",
         ["lakurawa terrorist_organization nigeria 2025"]),
        ("The designation of the PCC, published on July 30, makes it a crime to support the "
         "gang. The State Department named it a foreign terrorist organization alongside the "
         "Comando Vermelho.",
         ["pcc FTO us-state-department", "comando-vermelho FTO us-state-department"]),
        ("India's home ministry banned The Resistance Front as a terrorist organisation in "
         "January 2023.",
         ["the-resistance-front terrorist_organization india 2023-01"]),
        ("The Resistance Front, an offshoot of Lashkar-e-Taiba, was added by the United States "
         "to its lists of foreign terrorist organizations and specially designated global "
         "terrorists in July 2025.",
         ["the-resistance-front FTO united-states 2025-07",
          "the-resistance-front SDGT united-states 2025-07"]),
        ("Pakistan outlawed the BLA in 2006; Washington designated it an SDGT in 2019 and an "
         "FTO in August 2025.",
         ["bla terrorist_organization pakistan 2006",
          "bla SDGT united-states 2019",
          "bla FTO united-states 2025-08"]),
        ("Russia's Supreme Court declared the Azov Regiment a terrorist organisation in August "
         "2022.",
         ["azov-brigade terrorist_organization russia 2022-08"]),
        ("New Zealand designated Hamas in its entirety as a terrorist entity in February 2024.",
         ["hamas terrorist_organization new-zealand 2024-02"]),
        ("Kenya gazetted al-Shabaab as a terrorist group in 2010.",
         ["al-shabaab terrorist_organization kenya 2010"]),
        ("Burkina Faso placed JNIM on its national list of terrorists in 2023.",
         ["jnim terrorist_organization burkina-faso 2023"]),
        ("In March 2021 the State Department designated ISIS-DRC and ISIS-Mozambique as "
         "foreign terrorist organizations and specially designated global terrorists.",
         ["adf-drc FTO us-state-department 2021-03",
          "adf-drc SDGT us-state-department 2021-03",
          "isis-mozambique FTO us-state-department 2021-03",
          "isis-mozambique SDGT us-state-department 2021-03"]),
        ("Colombia's second-largest guerrilla group, the ELN is considered a terrorist "
         "organization by the United States and the European Union.",
         ["eln terrorist_organization united-states", "eln terrorist_organization european-union"]),
        ("The Segunda Marquetalia was designated as an FTO on Dec. 1, 2021, the day the State "
         "Department delisted the old FARC.",
         ["segunda-marquetalia FTO us-state-department 2021-12-01"]),
        ("Washington's decision in May 2025 to name Viv Ansanm and Gran Grif as foreign "
         "terrorist organizations complicated aid deliveries.",
         ["viv-ansanm FTO united-states 2025-05", "gran-grif FTO united-states 2025-05"]),
        ("The naming of Viv Ansanm as a foreign terrorist organization in May 2025 complicated "
         "aid deliveries.",
         ["viv-ansanm FTO us-state-department 2025-05"]),
        ("Kataib Hezbollah has been a foreign terrorist organization under U.S. law since 2009.",
         ["kataib-hezbollah FTO united-states 2009"]),
        ("Four Iran-backed militias, including Harakat al-Nujaba and Kataib Sayyid al-Shuhada, "
         "were elevated from SDGT to FTO status by the State Department on Sept. 17, 2025.",
         ["harakat-al-nujaba FTO us-state-department 2025-09-17",
          "kataib-sayyid-al-shuhada FTO us-state-department 2025-09-17"]),
        ("The move makes Ansar Allah - the Houthis' formal name - the only Yemeni group on the "
         "U.S. list of foreign terrorist organizations.",
         ["houthis FTO united-states"]),
        ("Australia listed the Houthis as a terrorist organisation in May 2024, a month after "
         "New Zealand took the same step.",
         ["houthis terrorist_organization australia 2024-05",
          "houthis terrorist_organization new-zealand"]),
        ("The Ecuadorian government decreed in January 2024 that Los Lobos and 21 other gangs "
         "were terrorist organizations.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("Noboa declared an internal armed conflict on Jan. 9, 2024, and designated Los "
         "Choneros and 21 other gangs as terrorist organizations.",
         ["los-choneros terrorist_organization ecuador 2024-01-09"]),
        ("Ecuador has considered Los Choneros a terrorist group since January 2024, and the "
         "United States since September 2025.",
         ["los-choneros terrorist_organization ecuador 2024-01",
          "los-choneros terrorist_organization united-states 2025-09"]),
        ("Los Choneros, Los Lobos and Los Tiguerones are among the 22 groups that Ecuador "
         "classified as terrorists in January 2024.",
         ["los-choneros terrorist_organization ecuador 2024-01",
          "los-lobos terrorist_organization ecuador 2024-01",
          "los-tiguerones terrorist_organization ecuador 2024-01"]),
        ("US and Canada Label Los Tiguerones Terrorists",
         ["los-tiguerones terrorist_organization united-states",
          "los-tiguerones terrorist_organization canada"]),
        ("Los Tiguerones named terrorist group by US",
         ["los-tiguerones terrorist_organization united-states"]),
        ("The State Department, which in September 2025 designated Los Choneros as a foreign "
         "terrorist organization, offered a $5 million reward.",
         ["los-choneros FTO us-state-department 2025-09"]),
        ("The reward comes nine months after the State Department designated Los Choneros as a "
         "foreign terrorist organization.",
         ["los-choneros FTO us-state-department"]),
        ("The administration's designation in September 2025 of Los Lobos and Los Choneros as "
         "foreign terrorist organizations paved the way.",
         ["los-lobos FTO us-state-department 2025-09",
          "los-choneros FTO us-state-department 2025-09"]),
        ("Los Lobos's designation as a foreign terrorist organization dates from September 2025.",
         ["los-lobos FTO us-state-department 2025-09"]),
        ("Sanctions were also slapped on the M23 and the Congo River Alliance by the Treasury "
         "on July 25, 2024.",
         ["m23 sanctions us-treasury 2024-07-25",
          "congo-river-alliance sanctions us-treasury 2024-07-25"]),
        ("SOUTHCOM said the boat was operated by the National Liberation Army, or ELN, a "
         "Colombian rebel group that the U.S. has classed as a foreign terrorist organization "
         "since 1997. Colombia's government, which is not at present in talks with the group, "
         "questioned the claim.",
         ["eln FTO united-states 1997"]),
        ("In all, the Trump administration has designated 17 Latin American groups as "
         "terrorists. Clan del Golfo was added in December 2025, La Barredora in June.",
         ["clan-del-golfo terrorist_organization united-states 2025-12",
          "la-barredora terrorist_organization united-states 2026-06"]),
        ("The listing, which took effect on Oct. 6, makes Viv Ansanm the first Haitian group "
         "on Canada's list of terrorist entities.",
         ["viv-ansanm terrorist_organization canada"]),
        ("The EU's foreign policy chief, Kaja Kallas, announced that ministers had added the "
         "Houthis to the bloc's terror list.",
         ["houthis terrorist_organization european-union"]),
        ("Hezbollah's armed wing has been on the EU's terror blacklist since July 2013, while "
         "the United States, which designated the whole movement in 1997, makes no such "
         "distinction.",
         ["Hezbollah's_armed_wing terrorist_organization european-union 2013-07",
          "hezbollah terrorist_organization united-states 1997"]),
        ("Nigeria's government got a court order in January 2025 declaring Lakurawa a "
         "terrorist group.",
         ["lakurawa terrorist_organization nigeria 2025-01"]),
        ("The Federal High Court in Abuja proscribed the Indigenous People of Biafra as a "
         "terrorist organisation in September 2017.",
         ["Indigenous_People_of_Biafra terrorist_organization nigeria 2017-09"]),
        ("Mali's junta and its neighbours consider JNIM, which the U.S. blacklisted in "
         "September 2018, their main enemy.",
         ["jnim terrorist_organization united-states 2018-09"]),
        ("JNIM (FTO since 2018) and its rival, the Islamic State in the Greater Sahara (FTO "
         "since May 2018), clashed.",
         ["jnim FTO us-state-department 2018", "isgs FTO us-state-department 2018-05"]),
        ("Islamist group al-Shabab, which is listed as terrorist by the UN and the US, did not "
         "comment.",
         ["al-shabaab terrorist_organization united-nations",
          "al-shabaab terrorist_organization united-states"]),
        ("The Noboa government designated Iran's Revolutionary Guard, Hamas and Hezbollah as "
         "terrorist organizations in September 2025.",
         ["irgc terrorist_organization ecuador 2025-09",
          "hamas terrorist_organization ecuador 2025-09",
          "hezbollah terrorist_organization ecuador 2025-09"]),
        ("Costa Rica has joined Paraguay, Argentina and Ecuador in declaring Hamas a terrorist "
         "organization.",
         ["hamas terrorist_organization costa-rica"]),
        ("So who are Los Lobos? Washington calls them terrorists; it put them on the FTO list "
         "in September 2025. Quito had done the same back in January 2024.",
         ["los-lobos FTO us-state-department 2025-09",
          "los-lobos terrorist_organization ecuador 2024-01"]),
        ("The U.S. government has maintained Shining Path on its roster of foreign terrorist "
         "organizations since 1997.",
         ["shining-path FTO united-states 1997"]),
        ("Shining Path first appeared on the U.S. roster of foreign terrorist organizations in "
         "October 1997.",
         ["shining-path FTO united-states 1997-10"]),
        ("Colombia refers to the group as the Gulf Clan. Trump's State Department listed it as "
         "an FTO on Dec. 16, 2025.",
         ["clan-del-golfo FTO us-state-department 2025-12-16"]),
        ("Cartel de los Soles, which officials in Washington describe as a network of corrupt "
         "generals, was hit with an SDGT designation from the Treasury in July 2025 and an FTO "
         "designation from the State Department on Nov. 24.",
         ["cartel-de-los-soles SDGT us-treasury 2025-07",
          "cartel-de-los-soles FTO us-state-department 2025-11-24"]),
        ("OFAC designated Cartel de los Soles as an SDGT on July 25, 2025; the State "
         "Department followed with an FTO listing on Nov. 24, 2025.",
         ["cartel-de-los-soles SDGT us-ofac 2025-07-25",
          "cartel-de-los-soles FTO us-state-department 2025-11-24"]),
        ("The Trump administration's terrorist designation of Cartel de los Soles took effect "
         "on Nov. 24, 2025.",
         ["cartel-de-los-soles terrorist_organization united-states 2025-11-24"]),
        ("He was charged in May with conspiring to provide material support to Hezbollah, a "
         "designated foreign terrorist organization.",
         ["hezbollah FTO us-state-department"]),
        ("The strike killed two people aboard a boat that Trump said was run by the ELN, which "
         "Washington has deemed a terrorist organization since the 1990s.",
         ["eln terrorist_organization united-states"]),
        ("Tren de Aragua, born in a Venezuelan prison, was among eight Latin American crime "
         "groups that the U.S. designated foreign terrorist organizations in February 2025.",
         ["tren-de-aragua FTO united-states 2025-02"]),
        ("The eight groups designated in February 2025 as foreign terrorist organizations by "
         "the State Department include the Gulf Cartel, Carteles Unidos and La Nueva Familia "
         "Michoacana.",
         ["gulf-cartel FTO us-state-department 2025-02",
          "carteles-unidos FTO us-state-department 2025-02",
          "la-nueva-familia-michoacana FTO us-state-department 2025-02"]),
        ("The Houthis were relisted as a Specially Designated Global Terrorist group in "
         "January 2024 under Biden.",
         ["houthis SDGT united-states 2024-01"]),
        ("In January 2024 the Biden administration put the Houthis back on the list of "
         "Specially Designated Global Terrorists.",
         ["houthis SDGT united-states 2024-01"]),
        ("The Terrorgram Collective was listed by Australia as a terrorist organisation on 27 "
         "June 2025, after the US and Britain had taken the same step.",
         ["terrorgram-collective terrorist_organization australia 2025-06-27",
          "terrorgram-collective terrorist_organization united-states",
          "terrorgram-collective terrorist_organization united-kingdom"]),
        ("The UK's proscription of Palestine Action in July 2025 was ruled unlawful by the "
         "High Court.",
         ["Palestine_Action terrorist_organization united-kingdom 2025-07"]),
        ("Kuwait, Bahrain and the United Arab Emirates have all listed Hezbollah as a "
         "terrorist group since 2016.",
         ["hezbollah terrorist_organization kuwait 2016",
          "hezbollah terrorist_organization bahrain 2016",
          "hezbollah terrorist_organization united-arab-emirates 2016"]),
        ("The Gulf Cooperation Council branded Hezbollah a terrorist organization on March 2, "
         "2016.",
         ["hezbollah terrorist_organization gulf-cooperation-council 2016-03-02"]),
        ("Noboa's 2024 decree classed Los Lobos as a terrorist group.",
         ["los-lobos terrorist_organization ecuador 2024"]),
        ("A January 2024 decree by President Noboa classified Los Lobos as a terrorist group.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("By a decree of January 2024, Ecuador treats Los Lobos as a terrorist group.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("In Ecuador, where Los Lobos have been classified as terrorists since January 2024, "
         "soldiers run the prisons.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("Since January 2024 Los Lobos have been considered a terrorist organization in Ecuador.",
         ["los-lobos terrorist_organization ecuador 2024-01"]),
        ("The United States did the same in September 2025, naming Los Lobos and Los Choneros "
         "foreign terrorist organizations.",
         ["los-lobos FTO united-states 2025-09", "los-choneros FTO united-states 2025-09"]),
        ("Honduras' Congress passed Decree 72 in August 2025, declaring MS-13 and Barrio 18 "
         "terrorist groups.",
         ["ms-13 terrorist_organization honduras 2025-08",
          "barrio-18 terrorist_organization honduras 2025-08"]),
        ("El Salvador's Supreme Court had ruled as early as August 2015 that MS-13 and Barrio "
         "18 are terrorist groups.",
         ["ms-13 terrorist_organization el-salvador 2015-08",
          "barrio-18 terrorist_organization el-salvador 2015-08"]),
        ("TTP (banned by Pakistan in 2008) and the BLA (banned in 2006) have stepped up attacks.",
         ["ttp terrorist_organization pakistan 2008", "bla terrorist_organization 2006"]),
        ("The militants belonged to Jaish al-Adl, a group Iran and the United States both list "
         "as terrorist.",
         ["jaish-al-adl terrorist_organization iran",
          "jaish-al-adl terrorist_organization united-states"]),
        ("Key dates: State Department lists Viv Ansanm as FTO (May 2, 2025); Canada lists Viv "
         "Ansanm as terrorist entity (Oct. 6, 2026).",
         ["viv-ansanm FTO us-state-department 2025-05-02",
          "viv-ansanm terrorist_organization canada 2026-10-06"]),
        ("US adds Los Lagartos to terror blacklist, bringing Ecuadorian total to four",
         ["los-lagartos terrorist_organization united-states"]),
        ("Ecuador's Los Lagartos designated as terrorists by State Department",
         ["los-lagartos terrorist_organization us-state-department"]),
        ("Trump Administration Names Los Lagartos Foreign Terrorist Organization",
         ["los-lagartos FTO united-states"]),
        ("The ELN has been blacklisted as a terrorist organisation by the United States since "
         "1997 and by the European Union since 2004.",
         ["eln terrorist_organization united-states 1997",
          "eln terrorist_organization european-union 2004"]),
        ("The Ministry of the Interior recalled that the PCC was included in Paraguay's list "
         "of terrorist organizations on October 30, 2025, by means of Decree 4,893.",
         ["pcc terrorist_organization paraguay 2025-10-30"]),
        ("MS-13 and Tren de Aragua were both added to Canada's list of terrorist entities in "
         "February 2025, together with five Mexican cartels.",
         ["ms-13 terrorist_organization canada 2025-02",
          "tren-de-aragua terrorist_organization canada 2025-02"]),
        ("The Cartel of the Suns was declared a terrorist organization by Ecuador on Aug. 14, "
         "2025, by Paraguay eight days later and by Argentina on Aug. 26.",
         ["cartel-de-los-soles terrorist_organization ecuador 2025-08-14",
          "cartel-de-los-soles terrorist_organization paraguay 2025-08-22",
          "cartel-de-los-soles terrorist_organization argentina 2025-08-26"]),
        ("In February 2025 the Trump administration branded six Mexican cartels, among them "
         "Sinaloa and Jalisco New Generation, foreign terrorist organizations.",
         ["cjng FTO united-states 2025-02"]),
        ("The Jalisco cartel was named a foreign terrorist organization by the United States "
         "in February 2025; Canada took the same decision the following day.",
         ["cjng FTO united-states 2025-02", "cjng terrorist_organization canada"]),
        ("Al-Shabab, an al-Qaida affiliate that the United States listed as a foreign "
         "terrorist organization in 2008, has fought the government for two decades.",
         ["al-shabaab FTO united-states 2008"]),
        ("Washington designated the group, Harakat al-Nujaba, as a foreign terrorist "
         "organization in September 2025.",
         ["harakat-al-nujaba FTO united-states 2025-09"]),
        ("Hezbollah, a Shiite party and militia that Washington lists as a terrorist "
         "organization and that Germany banned in 2020, lost its leader in 2024.",
         ["hezbollah terrorist_organization united-states",
          "hezbollah terrorist_organization germany 2020"]),
        ("The Houthis, formally known as Ansar Allah, were put back on the U.S. list of "
         "foreign terrorist organizations on March 4, 2025, by the State Department.",
         ["houthis FTO us-state-department 2025-03-04"]),
        ("The United States, which redesignated the Houthis as a foreign terrorist "
         "organization in March 2025, carried out strikes until May.",
         ["houthis FTO united-states 2025-03"]),
        ("Sudan's Al-Baraa ibn Malik Brigade, sanctioned by the U.S. Treasury in September "
         "2025, fights with the army.",
         ["al-baraa-ibn-malik-brigade sanctions us-treasury 2025-09"]),
        ("The Taliban-linked TTP was declared a terrorist outfit by Islamabad in 2008 and by "
         "the US two years later.",
         ["ttp terrorist_organization pakistan 2008",
          "ttp terrorist_organization united-states 2010"]),
        ("Peru has declared Tren de Aragua and Los Pulpos terrorist organizations under a law "
         "that took effect in April.",
         ["tren-de-aragua terrorist_organization peru", "los-pulpos terrorist_organization peru"]),
        ("Both Gran Grif and Viv Ansanm are designated by the United States as Foreign "
         "Terrorist Organizations (May 2025) and are subject to UN sanctions (July 2025).",
         ["gran-grif FTO united-states 2025-05",
          "gran-grif sanctions united-nations 2025-07",
          "viv-ansanm FTO united-states 2025-05",
          "viv-ansanm sanctions united-nations 2025-07"]),
        ("As of Aug. 13, the Segunda Marquetalia and the ELN remain on the State Department's "
         "list of Foreign Terrorist Organizations.",
         ["segunda-marquetalia FTO us-state-department", "eln FTO us-state-department"]),
        ("The Colombian group Comandos de la Frontera has been on Ecuador's list of terrorist "
         "organizations since May 2025, when it killed 11 soldiers.",
         ["comandos-de-la-frontera terrorist_organization ecuador 2025-05"]),
        ("Los Lobos is Ecuador's largest gang. It was declared a terrorist group by Noboa's "
         "government in January 2024, and a foreign terrorist organization by the United "
         "States in September 2025.",
         ["los-lobos terrorist_organization ecuador 2024-01",
          "los-lobos FTO united-states 2025-09"]),
        ("What is Los Pulpos? The Peruvian gang was officially designated as a Foreign "
         "Terrorist Organization on February 19, 2026.",
         ["los-pulpos FTO us-state-department 2026-02-19"]),
    ],
)  # fmt: skip
def test_a_listing_is_read_however_it_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The State Department is considering designating the PCC as a foreign terrorist "
        "organization.",
        "Brazil rejects a U.S. plan to put the PCC and Comando Vermelho on its terror list.",
        "The State Department denied that Los Lobos had paid officials; the gang's list of "
        "victims grew.",
        "Los Lobos, a terrorist group, killed four people on Thursday.",
        "Lawmakers asked why the PCC was not on the list of foreign terrorist organizations.",
        "Rubio said that groups such as Los Lobos are terrorists.",
        "The military said it hit a boat of a designated terrorist organization on Thursday.",
        "The State Department removed the Revolutionary Armed Forces of Colombia from its list "
        "of foreign terrorist organizations in November 2021.",
        "The Treasury sanctioned three accountants of Los Lobos and a front company in Durán.",
        "The terrorists of Los Lobos were on the list of prisoners transferred in May.",
        "Critics say that adding Los Choneros to the list of foreign terrorist organizations "
        "will not help.",
        "Australia will list Iran's Islamic Revolutionary Guard Corps as a state sponsor of "
        "terrorism, the prime minister said.",
        "Brazil's government has resisted U.S. pressure to classify the PCC and Comando "
        "Vermelho as terrorist organizations.",
        "FTO designations go into effect upon publication in the Federal Register.",
        "Colombia took the AUC off the table; talks with the Clan del Golfo continue despite "
        "its terrorist label.",
        "The House passed a resolution urging the State Department to designate the PCC as a "
        "foreign terrorist organization.",
        "Sheinbaum said that Mexico would not accept that the United States designates the "
        "Sinaloa Cartel as terrorists.",
        "Human Rights Watch named Los Lobos among the groups that recruit children, and "
        "included it in a list of abusers.",
        "The pilot was listed as missing in May 2025 after Los Lobos shot at the plane.",
        "Analysts classify Los Lobos as a prison gang.",
        "Ecuador's police registered 30 killings by Los Lobos in May.",
        "The list of the dead included two fighters of Hezbollah, the terrorist group said.",
        "The army killed ten terrorists of al-Shabaab on Tuesday, the ministry added.",
        "Trump called Tren de Aragua terrorists on Tuesday.",
        "Israel says Hamas, a terrorist organization, used the school.",
        "Petro criticized the designation of Clan del Golfo and called for it to be revoked.",
        "Colombia's request that Canada include the ELN on its list of terrorist entities was "
        "turned down in 2024.",
        "Under the law, a group that is designated a terrorist organization in May may appeal "
        "to a court within 30 days.",
        "Russia's Supreme Court removed the Taliban from its list of terrorist organizations "
        "in April 2025.",
        "The African Union calls ADF a terrorist organization.",
        "The Trade Ministry of Peru listed the Los Pulpos company as a defaulter.",
        "EXPLAINER: What does it mean that the US designated Los Tiguerones?",
        "Ecuador asked the United Nations to add Los Lobos to its list of terrorist "
        "organizations.",
        "If Canada designates the PCC as a terrorist entity, banks will have to freeze accounts.",
        "Rubio has threatened to designate the PCC a foreign terrorist organization since May.",
        "The opposition demands that Los Tiguerones be declared a terrorist group.",
        "The court refused to declare the PCC a terrorist organization in March.",
        "The group, unlike Hamas, is not designated as a terrorist organization by Canada.",
        "Colombia's Clan del Golfo fears being added to the list of foreign terrorist "
        "organizations by Washington.",
        "Haiti's police named a new chief in May as Viv Ansanm, a terrorist group, closed in.",
        "An amendment to strip the ELN of its terrorist label was voted down in May 2025.",
        "The United States and Ecuador launched joint operations against designated terrorist "
        "organizations in March, with Los Lobos the first target.",
        "Los Lobos, whom Noboa calls narco-terrorists, attacked a prison in May.",
        "The Senate's list of witnesses included an official who tracked Hamas and other "
        "terrorist organizations.",
        "Mexico's Senate rejected in March a motion to declare the Sinaloa Cartel a terrorist "
        "organization.",
        "The State Department has yet to designate Los Rusos as a foreign terrorist organization.",
        "Bukele's police placed 30 members of MS-13 on a list of wanted terrorists in May.",
        "Rubio said the U.S. could add more groups to the list, naming the PCC as a terrorist "
        "threat.",
        "Prosecutors charged the man with supporting ISIS, a foreign terrorist organization, "
        "in 2024.",
        "Colombian President Gustavo Petro named Clan del Golfo's leader as a negotiator in "
        "May 2025, angering critics who call the group terrorists.",
        "Police labelled the attack by Los Lobos an act of terrorism in June.",
        "The Interior Ministry added that Los Lobos, a terrorist organization, had paid the "
        "guards since May.",
        "The Arab League took Hezbollah off its list of terrorist organizations in 2024, "
        "having put it there in March 2016.",
        "Pakistan's banned Tehreek-e-Taliban claimed the attack.",
        "The U.S. has offered $50,000 for information on Los Lagartos, listed by police as "
        "Guayaquil's most violent gang since 2022.",
        "Hegseth said the department had a list of terrorists and that the men aboard were on it.",
        "Lawyers for the families asked the court in June to declare that Los Lobos is not a "
        "terrorist organization.",
        "The designation of Petro's son as a suspect in May has nothing to do with Clan del "
        "Golfo, a terrorist group.",
        "She said designating Los Lobos as a terrorist organization would have made peace "
        "talks impossible.",
        "The government denies that it plans to put Los Lagartos on the list of terrorist "
        "organizations.",
        "It is unclear whether Los Lagartos has been designated a terrorist organization.",
        "Colombia suspended the designation of two ELN commanders as peace managers in January "
        "2025.",
        "The UN human rights office listed Los Lobos among groups behind 300 killings in 2025.",
        "Police in Peru arrested a man in March named as a leader of Tren de Aragua, a "
        "terrorist organization.",
        "Britain's interior minister said Palestine Action would be proscribed under "
        "anti-terrorism laws.",
    ],
)  # fmt: skip
def test_what_is_wished_denied_or_only_called_so_is_no_listing(text: str) -> None:
    assert told(text) == []
